using Jishi.Record;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Tests.Record;

/// <summary>Who in the file a paper is about.</summary>
public sealed class CadreMatchTests
{
    private const string Id = "990000198005012015";
    private const string IdWithX = "99000019851001402X";

    private static readonly World Office = World.Empty
        .With("shen", "沈 知行", "1980-05", Id)
        .With("he", "何远舟", "1985-10", "99000019851001402x")
        .With("old", "韩立冬", "1979-07", "990001790701201")
        .With("a1", "苏望舒", "1990-01", null)
        .With("a2", "苏望舒", "1990-01", null)
        .With("b", "阿卜杜拉·买买提", "1988-03", null)
        .With("c", "方清和", "1991", null);

    [Theory]
    [InlineData("沈知行", null, Id, MatchKind.ByIdNumber, "shen")]
    [InlineData("何远舟", null, IdWithX, MatchKind.ByIdNumber, "he")]
    [InlineData("沈　知　行", "1980-05", null, MatchKind.ByName, "shen")]
    [InlineData("阿卜杜拉•买买提", "1988-03", null, MatchKind.ByName, "b")]
    [InlineData("苏望舒", "1990-01", null, MatchKind.Ask, "a1 a2")]
    [InlineData("方清和", "1991-04", null, MatchKind.Ask, "c")]
    [InlineData("沈知行", "1980-06", null, MatchKind.Nobody, "")]
    [InlineData("沈知行", "1980-05", IdWithX, MatchKind.Clash, "he")]
    [InlineData("李𠮷䶮", "1980-05", Id, MatchKind.Clash, "shen")]
    [InlineData("沈知行", "1980-05", "990000198005012090", MatchKind.Nobody, "")]
    public void Matches_by_number_else_by_name_and_month(string name, string? birth, string? id, MatchKind kind, string hits)
    {
        var match = CadreMatch.Find(Office, new Whom(name, birth is null ? null : (PartialDate)ItemTypes.Month.Read(ItemSamples.Json(birth)).Value!, id));
        Assert.Equal(kind, match.Kind);
        Assert.Equal(hits, string.Join(' ', match.Hits.Select(c => c.Id)));
        Assert.Equal(kind is MatchKind.ByIdNumber or MatchKind.ByName, match.Cadre is not null);
    }

    [Fact]
    public void Fifteen_digits_match_their_eighteen_and_stay_fifteen()
    {
        var eighteen = IdNumbers.ForMatching("990001790701201");
        Assert.Equal(18, eighteen.Length);
        Assert.Null(IdNumbers.WhatIsWrong(eighteen));
        Assert.Equal("old", CadreMatch.Find(Office, new Whom("韩立冬", null, eighteen)).Cadre!.Id);
        Assert.Equal("990001790701201", IdNumbers.Normal("990001790701201"));
    }

    [Theory]
    [InlineData("９９００００198005012015", "990000198005012015")]
    [InlineData(" 99000019851001402ｘ", IdWithX)]
    public void Numbers_have_one_shape(string written, string normal) => Assert.Equal(normal, IdNumbers.Normal(written));

    [Theory]
    [InlineData("99000019800501201", "现为 17 位")]
    [InlineData("990000198013012015", "不是有效的出生日期")]
    [InlineData("990000198005012016", "校验码不符，末位应为 5")]
    [InlineData("99000A198005012015", "应为 18 位")]
    public void Says_what_is_wrong_with_a_number(string id, string why) => Assert.Contains(why, IdNumbers.WhatIsWrong(id), StringComparison.Ordinal);
}

internal static class CadreMatchWorlds
{
    public static World With(this World world, string id, string name, string birth, string? number)
    {
        var items = new List<ItemInput> { ItemInput.Of("CandidateName", name), ItemInput.Of("BirthDate", birth) };
        if (number is not null) items.Add(ItemInput.Of("IdNumber", number));
        var decision = new RegisterCadre(id, "form", items).Decide(new Setting(world, Actor.System, DateTimeOffset.UnixEpoch.AddYears(56)));
        return Assert.IsType<Decision.Accepted>(decision).Facts.Aggregate(world, (w, f) => w.Apply(new EntryMeta(0, f.Stream, "c", DateTimeOffset.UnixEpoch, false, Actor.System), f.Fact));
    }
}
