using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Coreference;

/// <summary>Tells how likely two mentions tell of one event, and groups mentions by it, each pair checked.</summary>
internal sealed class EventJudge
{
    private readonly Func<ReadOnlySpan<float>, float> _probability;

    /// <summary>Makes a judge of a model that gives the probability that two mentions tell of one event.</summary>
    public EventJudge(Func<ReadOnlySpan<float>, float> probability) => _probability = probability;

    /// <summary>The judge with a language's learned model.</summary>
    public static EventJudge Of(Language language) =>
        new(language.Shared("coreference/events.bin", stream => BoostedTrees.Load(stream, EventValues.Names)).Probability);

    /// <summary>The probability that two mentions tell of one event.</summary>
    public float Probability(EventMention a, EventMention b, ArticleLikeness articles)
    {
        Span<float> values = stackalloc float[EventValues.Names.Length];
        EventValues.Fill(a, b, articles, values);
        return _probability(values);
    }

    /// <summary>The probability, for each pair, that the two tell of one event, [i, j] and [j, i] alike.</summary>
    public float[,] Weigh(ImmutableArray<EventMention> mentions, ArticleLikeness articles)
    {
        var weighed = new float[mentions.Length, mentions.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            for (var j = i + 1; j < mentions.Length; j++)
            {
                weighed[i, j] = weighed[j, i] = Probability(mentions[i], mentions[j], articles);
            }
        }

        return weighed;
    }
}
