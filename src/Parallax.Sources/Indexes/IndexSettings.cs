using System.Globalization;
using Parallax.Copies;

namespace Parallax.Sources.Indexes;

/// <summary>All that verdicts rest on beside the articles. An index is used with the settings that it was made with, and with no others.</summary>
/// <param name="IsWhole">Whether texts are taken whole, nothing cut.</param>
/// <param name="Options">When two articles count as one telling.</param>
public sealed record IndexSettings(bool IsWhole, CopyOptions Options)
{
    /// <summary>The settings in words, with the builds of the code and the models: a build differs in its module id wherever anything in it does.</summary>
    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        Parallax {typeof(CopyFinder).Assembly.GetName().Version} {typeof(CopyFinder).Module.ModuleVersionId} {typeof(IndexSettings).Module.ModuleVersionId}, whole {IsWhole}, options {Options.ShortestPassage} {Options.LongestEdit} {Options.EvenShare} {Options.EvenRun} {Options.FurnitureDays} {Options.EvenRewordedShare} {Options.MostArticlesForAllPairs}
        """);
}
