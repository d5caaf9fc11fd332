using System.Collections.Immutable;
using System.Globalization;
using Parallax.Coreference;
using Parallax.Text;

namespace Parallax.Training.Coreference;

/// <summary>The mentions of a topic, and its pairs to learn from: all of one event, and one in <see cref="OneIn"/> of the others.</summary>
internal sealed class AnnotatedPairs
{
    /// <summary>So many pairs of two events stand behind each one that is learned from.</summary>
    public const int OneIn = 4;

    /// <summary>Mentions of a topic of usual size.</summary>
    public const double UsualSize = 100;

    /// <summary>Takes a topic's mentions with their chains.</summary>
    public AnnotatedPairs(ImmutableArray<EventMention> mentions, string[] chains, ArticleLikeness articles)
    {
        (Mentions, Chains, Articles) = (mentions, chains, articles);
        Pairs = [];
        for (var i = 0; i < mentions.Length; i++)
        {
            for (var j = i + 1; j < mentions.Length; j++)
            {
                var isSame = chains[i] == chains[j];
                if (isSame || StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{i} {j}")) % OneIn == 0)
                {
                    var values = new float[EventValues.Names.Length];
                    EventValues.Fill(mentions[i], mentions[j], articles, values);
                    Pairs.Add((values, isSame));
                }
            }
        }
    }

    /// <summary>The mentions.</summary>
    public ImmutableArray<EventMention> Mentions { get; }

    /// <summary>The annotated event of each.</summary>
    public string[] Chains { get; }

    /// <summary>How alike their articles are.</summary>
    public ArticleLikeness Articles { get; }

    /// <summary>What the pairs show, and whether each is of one event.</summary>
    public List<(float[] Values, bool IsSame)> Pairs { get; }
}
