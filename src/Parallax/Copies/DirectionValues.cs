using System.Collections.Immutable;

namespace Parallax.Copies;

/// <summary>The numbers that the direction of a copy is learned from: each is turned in sign when the two articles change places.</summary>
internal static class DirectionValues
{
    private const double FewEdits = 4;

    private static readonly (string Name, string? Phrase)[] Known =
    [
        ("earlier", "was published first"),
        ("hours", null),
        ("longer", "is the longer"),
        ("holds", "holds more of the other than the other of it"),
        ("holds-all", "holds the other's whole report"),
        ("holds-all-more", "holds the other's report and more"),
        ("rest", "has more beside the shared passages"),
        ("own", "has more that no other report has"),
        ("not-compound", null),
        ("compound-share", null),
        ("not-of-strangers", "takes nothing from a third report, as the other does"),
        ("strangers-share", null),
        ("undamaged", "has the whole words where the other's are damaged"),
        ("undamaged-any", null),
        ("plainer", "has the commoner words where they differ"),
        ("shorter-edits", "has the shorter wording where they differ"),
        ("attested", "has the wording of third reports where they differ"),
        ("title", "has a headline of its own, the other's is a sentence of the report"),
        ("title-borne", "has the headline that others have"),
        ("title-in-lead", "opens with what its headline says"),
        ("no-cut-lines", "lacks the site's lines that were put into the other"),
        ("no-short-lines", "lacks the short lines that were put into the other"),
        ("names-introduced", "gives the names in full first"),
        ("names-introduced-alike", null),
        ("order-attested", "has the order of third reports"),
        ("dateline", "opens with a dateline"),
    ];

    /// <summary>The names, in the order of the values.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Known.Select(each => each.Name)];

    /// <summary>What a value says of the original in words; null where it says nothing by itself, or would say the contrary.</summary>
    public static string? Phrase(int i, bool isSo) => isSo ? Known[i].Phrase : null;

    /// <summary>True where the dates tell an order.</summary>
    public static bool IsDated(ReadOnlySpan<double> values) => values[0] != 0;

    /// <summary>The values for a pair.</summary>
    public static double[] Of(ArticleWords a, ArticleWords b, (DirectionSide A, DirectionSide B) sides)
    {
        var (x, y) = sides;
        var hours = InstantOrder.HoursLater(a.Article, b.Article);
        var isNearlyWhole = Math.Min(x.Covered, y.Covered) > 0.5;
        return
        [
            Math.Sign(hours),
            Math.Sign(hours) * Math.Log(1 + Math.Abs(hours)),
            Math.Log((x.Length + 20.0) / (y.Length + 20.0)),
            y.Covered - x.Covered,
            (y.Covered >= 0.95 ? 1 : 0) - (x.Covered >= 0.95 ? 1 : 0),
            (y.Covered >= 0.95 && x.Covered < 0.9 ? 1 : 0) - (x.Covered >= 0.95 && y.Covered < 0.9 ? 1 : 0),
            Math.Log((x.Rest + 5.0) / (y.Rest + 5.0)),
            Math.Log((x.Own + 5.0) / (y.Own + 5.0)),
            (y.Foreign > 0 ? 1 : 0) - (x.Foreign > 0 ? 1 : 0),
            ((double)y.Foreign / Math.Max(1, y.Rest)) - ((double)x.Foreign / Math.Max(1, x.Rest)),
            (y.Strange > 0 ? 1 : 0) - (x.Strange > 0 ? 1 : 0),
            ((double)y.Strange / Math.Max(1, y.Rest)) - ((double)x.Strange / Math.Max(1, x.Rest)),
            Math.Log((1.0 + y.Damaged) / (1 + x.Damaged)),
            (y.Damaged > 1 ? 1 : 0) - (x.Damaged > 1 ? 1 : 0),
            (y.EditRarity - x.EditRarity) * Math.Min(1, Math.Min(x.Edited, y.Edited) / FewEdits),
            Math.Log((y.Edited + 2.0) / (x.Edited + 2.0)),
            (x.Attested - y.Attested) * Math.Min(1, Math.Max(x.Edited, y.Edited) / FewEdits),
            (y.IsTitleTaken ? 1 : 0) - (x.IsTitleTaken ? 1 : 0),
            Math.Sign(x.TitleBearers - y.TitleBearers),
            x.TitleInLead - y.TitleInLead,
            Math.Log((1.0 + y.OwnLines.Cut) / (1 + x.OwnLines.Cut)),
            Math.Log((1.0 + y.OwnLines.Short) / (1 + x.OwnLines.Short)),
            x.NamesIntroduced - y.NamesIntroduced,
            isNearlyWhole ? Math.Sign(x.NamesIntroduced - y.NamesIntroduced) : 0,
            x.OrderAttested - y.OrderAttested,
            (x.HasDateline ? 1 : 0) - (y.HasDateline ? 1 : 0),
        ];
    }
}
