using Jishi.Papers.Lrm;
using Jishi.Papers.Lrmx;
using Jishi.Papers.Texts;
using Jishi.Record.Cadres;
using Jishi.Record.Catalogue;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>导入任免审批表。</summary>
internal sealed record ImportStep : Step
{
    /// <summary>Id of the cadre that the form is about.</summary>
    public required string Id { get; init; }

    /// <summary>Path of the .lrmx or .lrm file, from this file.</summary>
    public required string File { get; init; }

    internal override Task Run(Stage stage)
    {
        var path = stage.PathOf(File);
        if (!System.IO.File.Exists(path)) throw stage.Wrong($"没有文件 {File}。");
        var bytes = System.IO.File.ReadAllBytes(path);
        var reading = path.EndsWith(".lrm", StringComparison.OrdinalIgnoreCase) ? LrmReader.Read(bytes, Path.GetFileName(path)) : LrmxReader.Read(bytes, Path.GetFileName(path));
        var form = reading.Form ?? throw stage.Wrong($"{File} 读不了：{reading.RefusalZh}");
        var items = LrmxToCadre.Map(form).Items;
        var recorded = stage.World.Cadres.GetValueOrDefault(Id)?.Items ?? ItemBag.Empty;
        return stage.Submit(new RegisterCadre(Id, Path.GetFileName(path), [.. items, .. CadreTables.From(items, recorded)]));
    }
}
