using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>Finds proper names and tells which of them name one entity.</summary>
public sealed class MentionFinder
{
    /// <summary>Makes a finder with the language's gazetteers and word lists.</summary>
    public MentionFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
    }

    /// <summary>Finds the names of a text.</summary>
    public NamesFound Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NamesFound.None;
    }
}
