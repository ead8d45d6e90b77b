using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Jishi.Ledger.Json;

/// <summary>
/// Writes members in the order they come and sorts an object's members, as ready pieces of text, only where they were out of order. One thread owns one;
/// its buffers live on between runs.
/// </summary>
internal sealed class Canonicaliser
{
    private const int KeptBytes = 1 << 20;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = CanonicalJson.MaxDepth };

    private byte[] _output = new byte[4096];
    private int _length;

    // Unescaped keys of all objects being written, end to end; Member.Key points into it. Each object cuts its own off when it closes.
    private byte[] _keys = new byte[1024];
    private int _keysLength;
    private Member[] _members = new Member[64];
    private int _membersCount;

    private readonly record struct Member(int KeyFrom, int KeyLength, int From, int To);

    /// <summary>Returns the canonical text, which is valid until the next run on this thread.</summary>
    internal ReadOnlySpan<byte> Run(ReadOnlySpan<byte> json)
    {
        Reset();
        try
        {
            var reader = new Utf8JsonReader(json, Strict);
            if (!reader.Read())
                throw new CanonicalJsonException("There is no JSON value.");
            Value(ref reader);
            if (reader.Read())
                throw new CanonicalJsonException("There is more than one JSON value.");
            return _output.AsSpan(0, _length);
        }
        catch (JsonException e)
        {
            throw new CanonicalJsonException("This is not JSON, or it nests deeper than 64 levels: " + e.Message, e);
        }
        catch (InvalidOperationException e)
        {
            throw new CanonicalJsonException("A string holds malformed UTF-8 or a lone surrogate.", e);
        }
    }

    private void Reset()
    {
        _length = _keysLength = _membersCount = 0;
        if (_output.Length > KeptBytes)
            _output = new byte[4096];
    }

    private void Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: Object(ref reader); break;
            case JsonTokenType.StartArray: Array(ref reader); break;
            case JsonTokenType.String: String(ref reader); break;
            case JsonTokenType.Number: Number(reader.ValueSpan); break;
            case JsonTokenType.True: Raw("true"u8); break;
            case JsonTokenType.False: Raw("false"u8); break;
            default: Raw("null"u8); break;
        }
    }

    private void Array(ref Utf8JsonReader reader)
    {
        Raw((byte)'[');
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first)
                Raw((byte)',');
            Value(ref reader);
        }
        Raw((byte)']');
    }

    private void Object(ref Utf8JsonReader reader)
    {
        var firstMember = _membersCount;
        var firstKey = _keysLength;
        var sorted = true;
        Raw((byte)'{');
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyFrom = _keysLength;
            Key(ref reader);
            var from = _length;
            String(ref reader);
            Raw((byte)':');
            reader.Read();
            var keyLength = _keysLength - keyFrom;
            Value(ref reader);
            sorted &= _membersCount == firstMember || Compare(_members[_membersCount - 1], new Member(keyFrom, keyLength, 0, 0)) < 0;
            Add(new Member(keyFrom, keyLength, from, _length));
            Raw((byte)',');
        }
        if (!sorted)
            Sort(firstMember);
        if (_membersCount > firstMember)
            _length--; // the comma after the last member
        Raw((byte)'}');
        _membersCount = firstMember;
        _keysLength = firstKey;
    }

    private void Sort(int firstMember)
    {
        var members = _members.AsSpan(firstMember, _membersCount - firstMember);
        var from = members[0].From;
        var scratch = ArrayPool<byte>.Shared.Rent(_length - from);
        _output.AsSpan(from, _length - from).CopyTo(scratch);
        members.Sort(Compare);
        for (var i = 1; i < members.Length; i++)
        {
            if (Compare(members[i - 1], members[i]) == 0)
                throw new CanonicalJsonException($"The key {System.Text.Encoding.UTF8.GetString(KeyOf(members[i]))} stands twice in one object.");
        }
        _length = from;
        foreach (var member in members)
        {
            Raw(scratch.AsSpan(member.From - from, member.To - member.From));
            Raw((byte)',');
        }
        ArrayPool<byte>.Shared.Return(scratch);
    }

    private int Compare(Member a, Member b) => CompareUtf16(KeyOf(a), KeyOf(b));

    private ReadOnlySpan<byte> KeyOf(Member member) => _keys.AsSpan(member.KeyFrom, member.KeyLength);

    // UTF-8 sorts by code point. By UTF-16 code unit (RFC 8785 section 3.2.3) the surrogates of U+10000 and above (lead bytes F0 to F4) come before
    // U+E000 to U+FFFF (lead bytes EE and EF): the one difference.
    private static int CompareUtf16(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var common = a.CommonPrefixLength(b);
        if (common == a.Length || common == b.Length)
            return a.Length - b.Length;
        return Rank(a[common]) - Rank(b[common]);

        static int Rank(byte lead) => lead is 0xee or 0xef ? lead + 0x10 : lead;
    }

    private void Key(ref Utf8JsonReader reader)
    {
        Grow(ref _keys, _keysLength + reader.ValueSpan.Length);
        _keysLength += reader.CopyString(_keys.AsSpan(_keysLength));
    }

    private void String(ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
        {
            if (!Utf8.IsValid(raw))
                throw new CanonicalJsonException("A string holds malformed UTF-8.");
            Grow(ref _output, _length + raw.Length + 2);
            Raw((byte)'"');
            Raw(raw);
            Raw((byte)'"');
            return;
        }
        var plain = ArrayPool<byte>.Shared.Rent(raw.Length);
        var length = reader.CopyString(plain);
        Grow(ref _output, _length + JsonText.MaxLength(length));
        _length += JsonText.Write(plain.AsSpan(0, length), _output.AsSpan(_length));
        ArrayPool<byte>.Shared.Return(plain);
    }

    private void Number(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny(".eE"u8) >= 0)
            throw new CanonicalJsonException("A number has a fraction or an exponent: write a decimal as a string of its declared scale.");
        if (!Utf8Parser.TryParse(text, out long value, out var used) || used != text.Length || value is > CanonicalJson.MaxInteger or < -CanonicalJson.MaxInteger)
            throw new CanonicalJsonException("An integer lies outside +-(2^53 - 1).");
        if (value == 0)
            Raw((byte)'0'); // also for -0
        else
            Raw(text);
    }

    private void Raw(byte value)
    {
        Grow(ref _output, _length + 1);
        _output[_length++] = value;
    }

    private void Raw(ReadOnlySpan<byte> text)
    {
        Grow(ref _output, _length + text.Length);
        text.CopyTo(_output.AsSpan(_length));
        _length += text.Length;
    }

    private void Add(Member member)
    {
        if (_membersCount == _members.Length)
            System.Array.Resize(ref _members, 2 * _members.Length);
        _members[_membersCount++] = member;
    }

    private static void Grow(ref byte[] buffer, int need)
    {
        if (need > buffer.Length)
            System.Array.Resize(ref buffer, Math.Max(need, 2 * buffer.Length));
    }
}
