using Jishi.Papers.Lrmx;
using Jishi.Record.Cadres;

namespace Jishi.Cli.Scenarios.Verbs;

/// <summary>导入任免审批表。</summary>
internal sealed record ImportStep : Step
{
    /// <summary>Id of the cadre that the form is about.</summary>
    public required string Id { get; init; }

    /// <summary>Path of the .lrmx file, from this file.</summary>
    public required string File { get; init; }

    internal override Task Run(Stage stage)
    {
        var path = stage.PathOf(File);
        if (!System.IO.File.Exists(path)) throw stage.Wrong($"没有文件 {File}。");
        var reading = LrmxReader.Read(System.IO.File.ReadAllBytes(path), Path.GetFileName(path));
        var form = reading.Form ?? throw stage.Wrong($"{File} 读不了：{reading.RefusalZh}");
        return stage.Submit(new RegisterCadre(Id, Path.GetFileName(path), LrmxToCadre.Map(form).Items));
    }
}
