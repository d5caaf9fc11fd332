using System.Collections.Frozen;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds where an article tells that parties came to an agreement: "the two sides signed a deal", "A and B agreed to a truce". What might be agreed is none.</summary>
internal sealed class AgreementFinder
{
    private const int FarthestVerb = 4; // words between the noun and its verb
    private readonly FrozenSet<string> _nouns;
    private readonly FrozenSet<string> _reached;
    private readonly FrozenSet<string> _unreal;
    private readonly FrozenSet<string> _referring;

    public AgreementFinder(Language language)
    {
        _nouns = Words(language, "comparing/agreement-nouns.txt");
        _reached = Words(language, "comparing/reached.txt");
        _unreal = Words(language, "comparing/unreal.txt").Union(Words(language, "comparing/modals.txt")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _referring = Words(language, "comparing/referring.txt");
    }

    /// <summary>True for a noun that names an agreement.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => _nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where the actor has a name and is not only described: a word with a capital.</summary>
    public static bool IsName(string actor) => actor.Split(' ').Any(word => word.Length > 1 && char.IsUpper(word[0]));

    /// <summary>True where a sentence goes on about what the one before it told.</summary>
    public bool GoesOn(string text, TextSpan sentence) => WordScanner.Words(text, sentence).Any(word => _referring.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.In(text)));

    /// <summary>The places of one sentence, its words given; each is put forward, with its parties where one clause names two or more.</summary>
    public IEnumerable<ProposalMention> Find(Reading reading, int index, ActorIndex actors, Sentence sentence, List<TextSpan> words)
    {
        var id = reading.Article.Id;
        foreach (var joint in reading.Positions
            .Where(position => position.Stance == Stance.Accepts && !position.IsNegated && sentence.Span.Contains(position.Span.Start) && IsName(position.Actor))
            .GroupBy(position => position.Span)
            .Where(group => group.Select(position => actors.KeyOf(id, position.Actor, position.ActorSpan)).Distinct().Count() > 1))
        {
            yield return new ProposalMention
            {
                Reading = index,
                Article = id,
                Sentence = sentence,
                Span = joint.Key,
                Owners = [.. joint.Select(position => actors.KeyOf(id, position.Actor, position.ActorSpan)).Distinct().Order(StringComparer.Ordinal)],
                OwnerNames = [.. joint.Select(position => actors.NameOf(id, position.Actor, position.ActorSpan)).Distinct().Order(StringComparer.Ordinal)],
                OwnerSpan = joint.Where(position => position.ActorSpan is not null).Select(position => position.ActorSpan).FirstOrDefault(),
                IsDefinite = false,
                IsEarlier = false,
                IsPutForward = true,
                IsAgreement = true,
                Day = reading.Article.Published?.Day,
                Made = joint.Select(position => position.Date).FirstOrDefault(date => date is not null),
            };
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (IsNoun(words[i].In(reading.Article.Text)) && VerbOf(reading.Article.Text, words, i) is { } verb)
            {
                yield return new ProposalMention
                {
                    Reading = index,
                    Article = id,
                    Sentence = sentence,
                    Span = words[i],
                    Owners = [],
                    OwnerNames = [],
                    OwnerSpan = null,
                    IsDefinite = false,
                    IsEarlier = false,
                    IsPutForward = true,
                    IsAgreement = true,
                    Day = reading.Article.Published?.Day,
                    Made = reading.Times
                        .Where(time => time.Type is TimeType.Date or TimeType.Time && sentence.Span.Contains(time.Span) && time.Days is { } days && days.Start == days.End)
                        .OrderBy(time => Math.Abs(time.Span.Start - words[verb].Start))
                        .Select(time => time.Days?.Start)
                        .FirstOrDefault(),
                };
            }
        }
    }

    /// <summary>Index of the verb that brings the agreement about, after it ("was reached") or before ("signed the"), or null.</summary>
    private int? VerbOf(string text, List<TextSpan> words, int noun)
    {
        for (var i = noun + 1; i < words.Count && i <= noun + FarthestVerb && !IsUnreal(text, words[i]); i++)
        {
            if (_reached.Contains(words[i].Of(text)))
            {
                return IsFact(text, words, noun) ? i : null;
            }
        }

        for (var i = noun - 1; i >= 0 && i >= noun - FarthestVerb && !IsUnreal(text, words[i]); i--)
        {
            if (_reached.Contains(words[i].Of(text)))
            {
                return IsFact(text, words, i) ? i : null;
            }
        }

        return null;
    }

    private bool IsFact(string text, List<TextSpan> words, int at) => !words.Take(at).TakeLast(FarthestVerb).Any(word => IsUnreal(text, word));

    private bool IsUnreal(string text, TextSpan word) => _unreal.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.In(text)) || word.In(text).EndsWith("n't") || word.In(text).EndsWith("n\u2019t");

    private static FrozenSet<string> Words(Language language, string file) => language.Lines(file).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
