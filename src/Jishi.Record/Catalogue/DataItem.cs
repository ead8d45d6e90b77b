using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Jishi.Record.Catalogue;

/// <summary>Which object owns a value of the item.</summary>
public enum Scope
{
    Cadre,
    Batch,
    Matter,
    Post,
    Candidacy,
    Meeting,
    Ballot,

    /// <summary>Kept with every recorded value: when it happened, when and by whom it was taken down.</summary>
    Entry,
}

/// <summary>Who may read: public once its notice is out, internal to the department and the own unit, restricted to named roles with every read logged.</summary>
public enum Confidentiality
{
    Internal,
    Public,
    Restricted,
}

/// <summary>
/// A data item (数据项). The field that holds it is its code: the JSON key, the form field and the export column. Codes, types, columns and
/// code values are frozen once released: retire and add, never rename.
/// </summary>
public abstract class DataItem(string no, string code, string name, ItemType type, Scope scope)
{
    /// <summary>The number in the catalogue: 1 to 181 within the eleven modules, E… beyond them, P… in the people file.</summary>
    public string No => no;

    public string Code => code;

    /// <summary>Where a table of values has the item's; of this process, never kept.</summary>
    internal int Place { get; } = ItemTable.PlaceOf(code);

    public string Name => name;

    public ItemType Type => type;

    public Scope Scope => scope;

    /// <summary>The condition under which the item is required; null when it always is.</summary>
    public Condition? When { get; init; }

    /// <summary>Codes of the kinds of appointment that ask for the item; empty when all do.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>
    /// When an item that is always asked for may yet have no value, in words. Its type has no word for «none», so the reason stands in its place;
    /// every other item that is always required refuses «not applicable».
    /// </summary>
    public string? MayLack { get; init; }

    /// <summary>The paper that proves the value, in words.</summary>
    public string? Evidence { get; init; }

    public Confidentiality Confidentiality { get; init; }

    /// <summary>Where the item comes from: seeds by number, regulations by short name and article.</summary>
    public string Source { get; init; } = "";

    public string? Note { get; init; }

    /// <summary>Filled by the system when its act is done; never asked for in a form.</summary>
    public bool IsSystem { get; init; }
}

/// <summary>The typed key of an item whose values are <typeparamref name="T"/>.</summary>
public sealed class DataItem<T>(string no, string name, ItemType<T> type, Scope scope, [CallerMemberName] string code = "")
    : DataItem(no, code, name, type, scope)
    where T : notnull;

/// <summary>The five items that every module repeats: who leads, who answers, who records, from when to when (关键环节).</summary>
public sealed record Link(
    DataItem<Person> ResponsibleLeader,
    DataItem<Person> ResponsibleOfficer,
    DataItem<Person> Recorder,
    DataItem<DateTimeOffset> StartedAt,
    DataItem<DateTimeOffset> EndedAt);

/// <summary>
/// A module (模块): one of the eleven, or one beyond them. Most lie inside a gate and name their link; one without a link adds items to gates
/// (环节补充, which lies in several) or to what is not a gate (a batch).
/// </summary>
public sealed record Module(string Code, string Name, Link? Link, IReadOnlyList<DataItem> Items);
