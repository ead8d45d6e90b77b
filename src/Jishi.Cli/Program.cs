return await Jishi.Cli.CommandLine.Run(args, Console.Out, Console.Error);
