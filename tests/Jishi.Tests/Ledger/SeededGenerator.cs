namespace Jishi.Tests.Ledger;

/// <summary>SplitMix64: the same seed gives the same run on every machine, so a failing case can be named by its seed.</summary>
internal sealed class SeededGenerator(ulong seed)
{
    private ulong _state = seed;

    internal ulong Next()
    {
        var z = _state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    internal int Below(int bound) => (int)(Next() % (ulong)bound);

    internal byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)Next())];
}
