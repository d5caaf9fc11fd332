using System.Globalization;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Training.Mentions;

/// <summary>Exact matches of persons, organisations and places (facilities with them), as the measures of names count them.</summary>
internal static class NameScores
{
    /// <summary>Precision, recall and F1 in words.</summary>
    public static string Of(IEnumerable<(AnnotatedNames Article, NameText Text, byte[] Labels)> read)
    {
        var counts = new (int Right, int Found, int Gold)[4];
        foreach (var (article, text, labels) in read)
        {
            var gold = article.Names.Where(name => ClassOf(name.Kind) >= 0).Select(name => (name.Span, ClassOf(name.Kind))).ToHashSet();
            var found = NamesIn(text, labels).Where(name => ClassOf(name.Kind) >= 0).Select(name => (name.Span, ClassOf(name.Kind))).ToHashSet();
            foreach (var (_, kind) in gold)
            {
                counts[kind].Gold++;
                counts[3].Gold++;
            }

            foreach (var name in found)
            {
                counts[name.Item2].Found++;
                counts[3].Found++;
                counts[name.Item2].Right += gold.Contains(name) ? 1 : 0;
                counts[3].Right += gold.Contains(name) ? 1 : 0;
            }
        }

        string F1(int i) => (2.0 * counts[i].Right / Math.Max(1, counts[i].Found + counts[i].Gold)).ToString("0.0000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"F1 {F1(3)}, precision {(double)counts[3].Right / Math.Max(1, counts[3].Found):0.0000}, recall {(double)counts[3].Right / Math.Max(1, counts[3].Gold):0.0000}; persons {F1(0)}, organisations {F1(1)}, places {F1(2)}");
    }

    /// <summary>The names that labels make.</summary>
    public static IEnumerable<(TextSpan Span, EntityKind Kind)> NamesIn(NameText text, byte[] labels)
    {
        for (var i = 0; i < labels.Length;)
        {
            var first = i++;
            if (labels[first] == NameLabels.Outside)
            {
                continue;
            }

            i = NameLabels.EndOf(labels, first);

            yield return (text.SpanOf(first, i), NameLabels.KindOf(labels[first]));
        }
    }

    private static int ClassOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => 0,
        EntityKind.Organisation => 1,
        EntityKind.Place or EntityKind.Facility => 2,
        _ => -1,
    };
}
