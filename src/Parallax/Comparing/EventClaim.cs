using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Coreference;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>A detail of an event as a report tells it: when, where or how it happened, or which of two opposite things was done.</summary>
/// <param name="Kind">What kind of detail.</param>
/// <param name="Reading">The index of the reading.</param>
/// <param name="Event">The characters of the word that tells of the event.</param>
/// <param name="Detail">The characters of the detail; of what was done the word itself.</param>
/// <param name="Topic">What is compared: claims of different topics do not meet. Empty for days and places.</param>
/// <param name="Value">The detail in a form that two reports can share.</param>
internal sealed record EventClaim(ContradictionKind Kind, int Reading, TextSpan Event, TextSpan Detail, string Topic, string Value)
{
    /// <summary>Of a day how the report names it: two reports that both say "Friday" do not differ, whatever days they were printed on.</summary>
    public string Words { get; init; } = "";

    /// <summary>Of an act with an opposite of whom it is told.</summary>
    public ActParty Party { get; init; }

    /// <summary>What the event is compared by, without its times.</summary>
    public EventMention Mention { get; private init; } = null!;

    /// <summary>The times in the sentence.</summary>
    public ImmutableArray<TimeExpression> Times { get; private init; } = [];

    /// <summary>Who acts, the detail apart ("a joint statement" and "a separate statement" are statements).</summary>
    public WordBag Actor { get; private init; } = WordBag.Of([]);

    /// <summary>Who or what undergoes it, the detail apart.</summary>
    public WordBag Undergoer { get; private init; } = WordBag.Of([]);

    /// <summary>What else its clause holds, the detail and all times apart.</summary>
    public WordBag Others { get; private init; } = WordBag.Of([]);

    /// <summary>The rest of its sentence, the detail and all times apart.</summary>
    public WordBag Context { get; private init; } = WordBag.Of([]);

    /// <summary>Which claims it may meet: those of the same kind, topic and word.</summary>
    public (ContradictionKind, string) Key => (Kind, Kind == ContradictionKind.Action ? Topic : $"{Topic} {Mention.Stem}");

    /// <summary>Where it stands: the word of the event and the detail, with what is between.</summary>
    public Citation Place => new(Mention.Place.Article, TextSpan.Around(Event, Detail));

    /// <summary>The claim with what its event is compared by.</summary>
    public EventClaim Of(EventMention mention)
    {
        return this with
        {
            Mention = mention with { Times = [] },
            Times = mention.Times,
            Actor = Apart(mention.Actor),
            Undergoer = Apart(mention.Undergoer),
            Others = Apart(mention.Others),
            Context = Apart(mention.Context),
        };

        WordBag Apart(WordBag words) => WordBag.Of(words.Words.ToArray().Where(word => !Detail.Contains(word.Span) && !mention.Times.Any(time => time.Span.Contains(word.Span))));
    }
}
