using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds quotations that a rewrite broke: the words changed, though a quotation stands word for word, and a mark was lost.</summary>
internal sealed class BrokenQuoteFinder
{
    private const double LeastShared = 0.3; // of the quotation's content in the broken sentence
    private const double MostKept = 0.8; // of its words in order: above it nothing was broken
    private const int FewestWords = 5;
    private const int FewestQuoted = 3; // words of a quotation inside a sentence
    private readonly WordKeys _keys;

    public BrokenQuoteFinder(WordKeys keys) => _keys = keys;

    /// <summary>One contradiction a broken quotation: the quotation and what became of it.</summary>
    public IEnumerable<Contradiction> Find(ImmutableArray<Reading> readings, ImmutableArray<CopyLink> copies)
    {
        var byId = readings.ToDictionary(reading => reading.Article.Id);
        foreach (var link in copies)
        {
            foreach (var passage in link.Passages.Where(passage => passage.Kind == PassageKind.Reworded))
            {
                if (Broken(byId[link.A], passage.A, byId[link.B], passage.B) is { } forth)
                {
                    yield return forth;
                }

                if (Broken(byId[link.B], passage.B, byId[link.A], passage.A) is { } back)
                {
                    yield return back;
                }

                foreach (var altered in Altered(byId[link.A], passage.A, byId[link.B], passage.B))
                {
                    yield return altered;
                }
            }
        }
    }

    private Contradiction? Broken(Reading whole, TextSpan passage, Reading broken, TextSpan place)
    {
        var text = broken.Article.Text;
        if (!IsUnbalanced(place.In(text)))
        {
            return null;
        }

        foreach (var quote in whole.Statements.Where(statement => statement.Kind == StatementKind.Direct && passage.Overlaps(statement.Span)))
        {
            var words = WordScanner.Words(whole.Article.Text, quote.Span).Select(word => word.Of(whole.Article.Text)).ToList();
            var (content, other) = (WordBag.Of(_keys, whole.Article.Text, quote.Span), WordBag.Of(_keys, text, place));
            if (words.Count >= FewestWords && content.Weight > 0 && content.Shared(other) >= LeastShared * content.Weight && Kept(words, text, place) < MostKept)
            {
                return new Contradiction(
                    ContradictionKind.Damage,
                    $"\"{quote.Span.Of(whole.Article.Text)}\" stands as \"{place.Of(text)}\": the quotation was broken on the way",
                    [.. new[] { new Citation(whole.Article.Id, quote.Span), new Citation(broken.Article.Id, place) }.Order(Comparer<Citation>.Create(Citation.InOrder))]);
            }
        }

        return null;
    }

    /// <summary>Quoted words inside a sentence ("a step too far") that stand in other words in the rewrite: both sides hold as many quotations, so each has its partner.</summary>
    private static IEnumerable<Contradiction> Altered(Reading one, TextSpan passage, Reading other, TextSpan place)
    {
        var (a, b) = (Quoted(one, passage), Quoted(other, place));
        if (a.Count != b.Count)
        {
            yield break;
        }

        for (var i = 0; i < a.Count; i++)
        {
            var (here, there) = (Words(one.Article.Text, a[i]), Words(other.Article.Text, b[i]));
            if (Math.Min(here.Count, there.Count) >= FewestQuoted && !here.SequenceEqual(there, StringComparer.OrdinalIgnoreCase)
                && !IsInside(here, there) && !IsInside(there, here))
            {
                yield return new Contradiction(
                    ContradictionKind.Damage,
                    $"quoted words given as \"{a[i].Of(one.Article.Text)}\" and as \"{b[i].Of(other.Article.Text)}\": one of them was changed on the way",
                    [.. new[] { new Citation(one.Article.Id, a[i]), new Citation(other.Article.Id, b[i]) }.Order(Comparer<Citation>.Create(Citation.InOrder))]);
            }
        }
    }

    private static bool IsInside(List<string> shorter, List<string> longer) =>
        string.Join(' ', longer).Contains(string.Join(' ', shorter), StringComparison.OrdinalIgnoreCase);

    private static List<string> Words(string text, TextSpan span) => [.. WordScanner.Words(text, span).Select(word => word.Of(text))];

    /// <summary>What stands between balanced double quotation marks in a passage and is no statement of its own.</summary>
    private static List<TextSpan> Quoted(Reading reading, TextSpan passage)
    {
        var (text, found, open) = (reading.Article.Text, new List<TextSpan>(), -1);
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (open < 0 && text[i] is ('"' or '\u201C'))
            {
                open = i + 1;
            }
            else if (open >= 0 && text[i] is ('"' or '\u201D'))
            {
                var span = new TextSpan(open, i);
                open = -1;
                if (span.Length > 0 && !reading.Statements.Any(statement => statement.Kind == StatementKind.Direct && statement.Span.Overlaps(span)))
                {
                    found.Add(span);
                }
            }
        }

        return found;
    }

    /// <summary>The share of words that return in the same order without a gap.</summary>
    private static double Kept(List<string> words, string text, TextSpan place)
    {
        var others = WordScanner.Words(text, place).Select(word => word.Of(text)).ToList();
        var best = 0;
        for (var start = 0; start < others.Count; start++)
        {
            for (var first = 0; first < words.Count; first++)
            {
                var length = 0;
                while (start + length < others.Count && first + length < words.Count && others[start + length].Equals(words[first + length], StringComparison.OrdinalIgnoreCase))
                {
                    length++;
                }

                best = Math.Max(best, length);
            }
        }

        return (double)best / words.Count;
    }

    private static bool IsUnbalanced(ReadOnlySpan<char> text) =>
        (text.Count('"') % 2) != 0 || text.Count('\u201C') != text.Count('\u201D');
}
