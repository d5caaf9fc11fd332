using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Parallax.Cli.Commands;

namespace Parallax.Cli;

/// <summary>The help of a verb, and its examples below.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb { Examples.IsEmpty: false } verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            var width = verb.Examples.Max(example => example.Line.Length);
            output.WriteLine("Examples:");
            foreach (var (line, does) in verb.Examples)
            {
                output.WriteLine($"  {line.PadRight(width)}  {does}");
            }

            output.WriteLine();
        }

        return status;
    }
}
