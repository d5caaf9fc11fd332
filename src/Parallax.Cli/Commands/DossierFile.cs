using System.Collections.Immutable;
using Parallax.Differences;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Cli.Commands;

/// <summary>A file that holds a dossier as it is printed.</summary>
internal static class DossierFile
{
    private static ReadOnlySpan<byte> Beginning => "{\"story\":{"u8;

    /// <summary>True for a file that begins as a printed dossier does; false where it cannot be read.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var first = new byte[Beginning.Length];
            return file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && Beginning.SequenceEqual(first);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The facts of the file, or why there are none.</summary>
    public static (ImmutableArray<DossierFact> Value, Problem? Problem) Read(string path)
    {
        try
        {
            return DossierFacts.TryRead(File.ReadAllBytes(path), out var facts) is { } why ? ([], CliProblems.NotADossier(path, why)) : (facts, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], InputProblems.Unreadable(path, exception));
        }
    }
}
