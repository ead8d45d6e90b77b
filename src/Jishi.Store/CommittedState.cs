using Jishi.Store.Databases;
using Jishi.Store.Folding;

namespace Jishi.Store;

/// <summary>
/// The committed state of this node, swapped as one. It grows by what the writer commits and by what other nodes appended; whoever comes first folds those, the writer or one who reads, and the other finds
/// nothing left.
/// </summary>
internal sealed class CommittedState(Database database, LedgerReader reader, JournalState first, FarShelves far)
{
    private readonly Lock _swapping = new();
    private volatile JournalState _now = first;

    // With the state, under the lock.
    private FarShelves _far = far;

    public JournalState Now => _now;

    /// <summary>Folds what other programs committed, if any did: after this the state holds everything that anybody was told is recorded.</summary>
    /// <exception cref="JournalException">The tail does not follow from what was seen.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be asked.</exception>
    public void CatchUp()
    {
        if (database.IsShared && reader.Size() > _now.Edge.Size) Follow();
    }

    /// <summary>The same without asking whether there is anything.</summary>
    public void Follow()
    {
        lock (_swapping) _now = Settled(Tail.Fold(_now, reader));
    }

    /// <summary>What the writer has committed. One who reads may have come further already, along with what other nodes wrote since.</summary>
    public void Swap(JournalState next)
    {
        lock (_swapping)
        {
            if (_now.Edge.Size < next.Edge.Size) _now = Settled(next);
        }
    }

    /// <summary>What is committed may leave memory: once much is near, the shelves are laid anew over the grown ledger.</summary>
    private JournalState Settled(JournalState state)
    {
        if (!_far.AreWorthGrowing(state.World)) return state;
        (_far, var world) = _far.Grown(state.World, state.Edge.Size);
        return state with { World = world };
    }
}
