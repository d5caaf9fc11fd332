using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Shows texts as the finding of statements sees them, to the stages that build on who speaks.</summary>
internal sealed class StatementViews
{
    private readonly CueLexicon _cues;
    private readonly Lazy<WordClusters> _clusters;

    /// <summary>Reads the language's cues and pronouns.</summary>
    public StatementViews(Language language)
    {
        _cues = new CueLexicon(language);
        Pronouns = new SpeakerLexicon(language);
        _clusters = new Lazy<WordClusters>(() => WordClusters.Load(language));
    }

    /// <summary>The words that stand for a speaker.</summary>
    public SpeakerLexicon Pronouns { get; }

    /// <summary>A text and who its words stand for.</summary>
    public (StatementText View, SpeakerResolver Speakers) Of(TokenizedText text, ParsedText syntax, NamesFound names)
    {
        var view = new StatementText(text, syntax, _cues, _clusters.Value);
        return (view, new SpeakerResolver(view, names, Pronouns));
    }
}
