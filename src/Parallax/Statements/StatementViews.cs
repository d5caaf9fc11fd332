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
        ArgumentNullException.ThrowIfNull(language);
        _cues = new CueLexicon(language);
        Pronouns = new SpeakerLexicon(language);
        Governors = new GovernorLexicon(language);
        Lemmatizer = new Lemmatizer(language);
        _clusters = new Lazy<WordClusters>(() => WordClusters.Load(language));
    }

    /// <summary>The words that stand for a speaker.</summary>
    public SpeakerLexicon Pronouns { get; }

    /// <summary>What words make of the clauses that hang on them.</summary>
    public GovernorLexicon Governors { get; }

    /// <summary>The dictionary forms of words.</summary>
    public Lemmatizer Lemmatizer { get; }

    /// <summary>A text with its trees; one does for all stages of a reading.</summary>
    public StatementText Of(TokenizedText text, ParsedText syntax)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(syntax);
        return new StatementText(text, syntax, _cues, _clusters.Value);
    }

    /// <summary>Who the words of a text stand for. It remembers who spoke last, so that each stage has its own.</summary>
    public SpeakerResolver Speakers(StatementText view, NamesFound names) => new(view, names, Pronouns);
}
