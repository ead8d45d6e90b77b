using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process: a generated project of its own would not know the house's locked packages. JISHI_LONG=1 measures longer.
var job = (Environment.GetEnvironmentVariable("JISHI_LONG") == "1" ? Job.Default : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).HideColumns(Column.Error, Column.RatioSD, Column.Job, Column.Toolchain)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results")).WithOptions(ConfigOptions.DisableLogFile);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
