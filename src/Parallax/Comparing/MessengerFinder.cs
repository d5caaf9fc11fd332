using System.Collections.Frozen;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds through whom a proposal goes: "handed to the union by Greta Holm", "delivered through mediators from Aldmere", "Ana Ruiz carried the terms".</summary>
internal sealed class MessengerFinder
{
    private const int FarthestAgent = 8; // words between "handed" and "by"
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _through;

    public MessengerFinder(Language language)
    {
        _verbs = language.Lines("comparing/messengers.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _through = language.Lines("comparing/through.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those through whom a sentence says that its proposal went.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="sentence">A sentence that speaks of a proposal.</param>
    /// <param name="range">The part of it that is about this proposal and no other.</param>
    public IEnumerable<Mention> Find(Reading reading, Sentence sentence, TextSpan range)
    {
        var text = reading.Article.Text;
        var words = WordScanner.Words(text, sentence.Span).ToList();
        var names = reading.Names.Mentions.Where(mention => sentence.Span.Contains(mention.Span) && mention.Kind is not (EntityKind.Event or EntityKind.Other)).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (!range.Contains(words[i]))
            {
                continue;
            }

            if (_through.Contains(words[i].Of(text)))
            {
                foreach (var name in Phrase(text, words[i].End, sentence.Span.End, names))
                {
                    yield return name;
                }
            }
            else if (_verbs.Contains(words[i].Of(text)))
            {
                var by = words.FindIndex(i + 1, Math.Min(FarthestAgent, words.Count - i - 1), word => word.In(text) is "by");
                foreach (var name in by >= 0 ? Phrase(text, words[by].End, sentence.Span.End, names) : Subject(reading, words[i], names))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The names from an offset to the next comma or stop.</summary>
    private static IEnumerable<Mention> Phrase(string text, int start, int end, List<Mention> names)
    {
        var length = text.AsSpan(start, end - start).IndexOfAny(",;.");
        return names.Where(name => name.Span.Start >= start && name.Span.Start < (length < 0 ? end : start + length));
    }

    /// <summary>The name that carries, where the tree shows it as the subject of a verb with an object.</summary>
    private static IEnumerable<Mention> Subject(Reading reading, TextSpan verb, List<Mention> names)
    {
        if (reading.Syntax is not { } syntax || reading.Text.FirstTokenEndingAfter(verb.Start) is var token && syntax.Child(token, Relation.Object) < 0)
        {
            return [];
        }

        var subject = syntax.Child(token, Relation.Subject);
        return subject < 0 ? [] : names.Where(name => name.Span.Overlaps(reading.Text.Tokens[subject].Span)).Take(1);
    }
}
