using System.Collections.Immutable;
using Parallax.Readings;

namespace Parallax.Comparing;

/// <summary>Joins the quotations and paraphrases of one saying. The same words on two occasions are two utterances.</summary>
public sealed class UtteranceFinder
{
    /// <summary>The utterances that stand in more than one place.</summary>
    public ImmutableArray<Utterance> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins) => [];
}
