using System.Collections.Immutable;
using Parallax.Cli.Output;
using Parallax.Cli.Views;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary>Tells why an entry of a dossier was joined as it is, and what came near it.</summary>
internal static class DossierExplainer
{
    /// <summary>What asks for all entries.</summary>
    public const string All = "all";

    /// <summary>Prints the joins of an entry, or of all; false where no dossier has the entry.</summary>
    public static bool Print(DossierBuilder builder, ImmutableArray<Reading> readings, bool asOne, string entry, DossierFormat format, CancellationToken cancellation)
    {
        var isFound = entry == All;
        using var output = StandardOutput.Open();
        foreach (var explanation in builder.Explain(readings, asOne, cancellation))
        {
            ImmutableArray<Join> joins = [.. explanation.Joins.Where(join => entry == All || join.A.Entry == entry || join.B.Entry == entry)];
            isFound |= !joins.IsEmpty;
            if (format == DossierFormat.Markdown)
            {
                output.Write(JoinView.Render(explanation.Dossier, joins));
                continue;
            }

            foreach (var join in joins)
            {
                output.Write(JsonLines.Line(json => JoinJson.Write(json, explanation.Dossier.Id, join)));
            }
        }

        return isFound;
    }
}
