namespace Jishi.Web.Tests.Cli;

/// <summary>Files of the source tree, found from wherever the tests run.</summary>
internal static class Tree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Jishi.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

/// <summary>Runs the command line in this process.</summary>
internal static class Prompt
{
    public static async Task<(int Exit, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await Jishi.Cli.CommandLine.Run(args, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}

/// <summary>A folder that goes with the test.</summary>
public abstract class InTemporaryFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("jishi-cli-").FullName;

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        // A pooled connection that closes later would touch the folder while it goes.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
