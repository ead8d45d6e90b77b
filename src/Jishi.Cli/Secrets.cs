using System.Text;

namespace Jishi.Cli;

/// <summary>Asks for a password: unseen on a terminal, else one line of the input. Never taken from the command line, where everybody on the machine can read it.</summary>
internal static class Secrets
{
    public static string Ask(string question)
    {
        Console.Error.Write(question);
        if (Console.IsInputRedirected)
        {
            Console.Error.WriteLine();
            return Console.In.ReadLine() ?? throw new UsageException("没有读到口令：请在终端上运行，或从标准输入每行给一个口令。");
        }

        var typed = new StringBuilder();
        for (ConsoleKeyInfo key; (key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter;)
        {
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
