using System.Collections.Immutable;
using Parallax.Cli.Views;

namespace Parallax.Cli.Commands;

/// <summary>What one article gives: the bytes for standard output, and words for people.</summary>
internal sealed record Printed(byte[] Bytes)
{
    /// <summary>What the reader should know about it.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Which rule found what; empty unless asked for.</summary>
    public ImmutableArray<Explained> Explained { get; init; } = [];
}
