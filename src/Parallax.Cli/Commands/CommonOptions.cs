using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary>The options that several verbs share.</summary>
internal sealed class CommonOptions
{
    public Argument<string[]> Inputs { get; } = new("INPUT") { Description = "Files and folders: .txt, .md, .html, .htm, .jsonl, each also with .gz.", Arity = ArgumentArity.OneOrMore };

    public Option<string> Format { get; } = new("--format") { Description = "jsonl." };

    public Option<int?> Threads { get; } = new("--threads") { Description = "Threads to use; all cores unless told." };

    public Option<bool> Whole { get; } = new("--whole") { Description = "The text is the report: nothing is cut." };

    public Option<string?> Meta { get; } = new("--meta") { Description = "A csv or jsonl file with id and any of url, title, outlet, published, language." };

    public void AddTo(Command command)
    {
        command.Add(Inputs);
        command.Add(Format);
        command.Add(Threads);
        command.Add(Whole);
        command.Add(Meta);
    }
}
