using System.Globalization;
using Jishi.Crash;

// The program that the crash tests kill, trace and run beside others. What it says on its standard output is what left the process.
switch (args)
{
    case ["load", var folder, var run, var clients, var acts, var where, var nth]:
        var output = Output.Standard();
        await new Load(folder, Number(run), output).Run(Number(clients), Number(acts), new Death(where, Number(nth), output));
        return 0;
    case ["trace", var folder, var clients, var acts, var durable]:
        await new Load(folder, 0, Output.Standard()) { Durable = durable == "durable", Quiet = clients == "1" }.Run(Number(clients), Number(acts), new Death("", 0, output: null));
        return 0;
    case ["hold", var folder, var mode]:
        Holding.UntilInputEnds(folder, mode);
        return 0;
    default:
        Console.Error.WriteLine("load FOLDER RUN CLIENTS ACTS POINT|time NTH|MICROSECONDS, trace FOLDER CLIENTS ACTS durable|fast, or hold FOLDER normal|exclusive");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
