using System.Globalization;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Coreference;

/// <summary>Tells in words what two mentions of events have in common, and what not.</summary>
internal static class EventReasons
{
    private const double Unlike = 0.25;
    private const double Alike = 0.5;

    /// <summary>
    /// Why two mentions are better not taken for one event, however likely it is: those who take part are known and have nothing in common, or nothing but the word of the
    /// event speaks for it. Null where neither holds.
    /// </summary>
    public static string? Obstacle(EventMention a, EventMention b)
    {
        var (actor, undergoer) = (Likeness(a.Actor, b.Actor), Likeness(a.Undergoer, b.Undergoer));
        return actor < Unlike ? "others act"
            : undergoer < Unlike ? "others undergo it"
            : SortedHashes.InBoth(a.Names, b.Names) == 0 && !(actor >= Alike) && !(undergoer >= Alike) ? "neither a name nor who takes part is told in both"
            : null;
    }

    /// <summary>How the words go together, then what the clauses and sentences share.</summary>
    public static IEnumerable<string> Of(EventMention a, EventMention b)
    {
        yield return $"“{a.Lemma}” and “{b.Lemma}”: {Words(a, b)}";
        foreach (var (part, likeness) in new[] { ("who acts", Likeness(a.Actor, b.Actor)), ("who undergoes it", Likeness(a.Undergoer, b.Undergoer)), ("what else is told", Likeness(a.Others, b.Others)) })
        {
            if (likeness is { } alike)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{part} is alike by {alike:0.00}");
            }
        }

        if (a.Names.Length > 0 && b.Names.Length > 0)
        {
            yield return SortedHashes.InBoth(a.Names, b.Names) > 0 ? "a name in both" : "no name in both";
        }
    }

    private static string Words(EventMention a, EventMention b) =>
        a.Lemma == b.Lemma ? "one word"
        : a.Stem == b.Stem ? "words of one stem"
        : a.Head.Key == b.Head.Key ? "words of one class"
        : Array.Exists(a.Head.Senses, sense => Array.BinarySearch(b.Head.Senses, sense) >= 0) ? "synonyms"
        : string.Create(CultureInfo.InvariantCulture, $"words whose meanings are alike by {a.HeadMeaning.Dot(b.HeadMeaning):0.00}");

    private static double? Likeness(WordBag a, WordBag b) => a.Count == 0 || b.Count == 0 ? null : a.Similarity(b);
}
