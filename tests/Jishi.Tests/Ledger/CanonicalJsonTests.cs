using System.Text;
using Jishi.Ledger.Json;

namespace Jishi.Tests.Ledger;

public sealed class CanonicalJsonTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Vectors", "data", "rfc8785-jcs", "testdata");

    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("unicode")]
    [InlineData("weird")]
    public void Writes_the_vectors_of_RFC_8785_byte_for_byte(string name)
    {
        var canonical = CanonicalJson.Of(File.ReadAllBytes(Path.Combine(Folder, "input", name + ".json")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, "output", name + ".json")), canonical);
        Assert.True(CanonicalJson.IsCanonical(canonical));
    }

    [Theory]
    [InlineData("structures")]
    [InlineData("values")]
    public void Refuses_the_vectors_that_hold_fractions(string name) =>
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Of(File.ReadAllBytes(Path.Combine(Folder, "input", name + ".json"))));

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"b\":0,\"\\u0061\":1,\"a\":2}")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("99999999999999999999")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("[1,]")]
    [InlineData("/**/1")]
    [InlineData("NaN")]
    [InlineData("\"\u0001\"")]
    public void Refuses(string json) => Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Refuses_malformed_utf8_in_a_value_and_in_a_key()
    {
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Of([(byte)'"', 0xc3, (byte)'"']));
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Of([(byte)'"', 0xed, 0xa0, 0x80, (byte)'"']));
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Of([(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}']));
    }

    [Fact]
    public void Takes_64_levels_and_refuses_65()
    {
        Assert.Equal(128, CanonicalJson.Of(Encoding.ASCII.GetBytes(new string('[', 64) + new string(']', 64))).Length);
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Of(Encoding.ASCII.GetBytes(new string('[', 65) + new string(']', 65))));
    }

    [Theory]
    [InlineData("\"\\ud842\\udfb7\\ud87e\\udcae䶮\"", "\"\U00020bb7\U0002f8ae䶮\"")]
    [InlineData("\"\u200f\u202e王\u2066\"", "\"\u200f\u202e王\u2066\"")]
    [InlineData("\"\\/\\u007f\\u0000\\u001F\\t\"", "\"/\u007f\\u0000\\u001f\\t\"")]
    [InlineData("-0", "0")]
    [InlineData(" [ 9007199254740991 , -9007199254740991 ] ", "[9007199254740991,-9007199254740991]")]
    [InlineData("{\"\ufb33\":1,\"\U0001f602\":2,\"\ue000\":3}", "{\"\U0001f602\":2,\"\ue000\":3,\"\ufb33\":1}")]
    [InlineData("{\"b\":{\"d\":[{\"z\":1,\"y\":2}],\"c\":0},\"a\":[],\"\":{}}", "{\"\":{},\"a\":[],\"b\":{\"c\":0,\"d\":[{\"y\":2,\"z\":1}]}}")]
    [InlineData("{\"aa\":1,\"a\":2}", "{\"a\":2,\"aa\":1}")]
    public void Writes(string json, string canonical) => Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("{ }")]
    [InlineData("\"\\u0061\"")]
    [InlineData("\"\\u001F\"")]
    [InlineData("-0")]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("1.5")]
    public void Knows_what_is_not_canonical(string json) => Assert.False(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json)));
}
