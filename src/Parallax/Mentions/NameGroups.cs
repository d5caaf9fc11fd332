using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Groups of like words, with rare words beside those that all stages know: names are rare.</summary>
internal sealed class NameGroups
{
    private readonly WordClusters _common;
    private readonly WordClusters _rare;

    private NameGroups(WordClusters common, WordClusters rare) => (_common, _rare) = (common, rare);

    /// <summary>Reads the language's groups.</summary>
    public static NameGroups Load(Language language) => new(WordClusters.Load(language), WordClusters.Load(language, "mentions/rare-words.bin"));

    /// <summary>Tells a unit its groups.</summary>
    public void Mark(ref NameUnit unit)
    {
        var group = _common.OfLower(unit.Lower);
        unit.Group = (ushort)(group != WordClusters.Unknown ? group : unit.IsCandidate ? _rare.OfLower(unit.Lower) : WordClusters.Unknown);
        unit.CoarseGroup = (ushort)_common.CoarseOf(unit.Group);
    }
}
