using System.Collections.Immutable;
using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary>A verb of the program, with examples for its help.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines a reader can copy, each with what it does.</summary>
    public ImmutableArray<(string Line, string Does)> Examples { get; init; } = [];
}
