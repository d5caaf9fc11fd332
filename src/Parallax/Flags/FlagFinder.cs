using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Flags;

/// <summary>Finds damaged, machine-spun and self-contradicting passages.</summary>
public sealed class FlagFinder
{
    /// <summary>Makes a finder with the language's word lists.</summary>
    public FlagFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
    }

    /// <summary>Finds the flags of a text.</summary>
    public ImmutableArray<Flag> Find(TokenizedText text, NamesFound names, ImmutableArray<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
