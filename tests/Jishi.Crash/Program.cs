using System.Globalization;
using Jishi.Crash;

// The program that the crash tests kill, trace and run beside others. What it says on its standard output is what left the process.
switch (args)
{
    case ["load", var folder, var run, var clients, var acts, var where, var nth]:
        var output = Output.Standard();
        await new Load(folder, Number(run), output).Run(Number(clients), Number(acts), new Death(where, Number(nth), output));
        return 0;
    case ["trace", var folder, var acts, var durable]:
        await new Load(folder, 0, Output.Standard()) { Durable = durable == "durable", Quiet = true }.Run(1, Number(acts), new Death("", 0, output: null));
        return 0;
    case ["hold", var folder]:
        Holding.UntilInputEnds(folder);
        return 0;
    default:
        Console.Error.WriteLine("load FOLDER RUN CLIENTS ACTS POINT|time NTH|MICROSECONDS, trace FOLDER ACTS durable|fast, or hold FOLDER");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
