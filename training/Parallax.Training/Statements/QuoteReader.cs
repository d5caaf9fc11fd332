using Parallax.Languages;
using Parallax.Learning;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Training.Statements;

/// <summary>Reads texts as the statement stage sees them.</summary>
internal sealed class QuoteReader
{
    private readonly TextSplitter _splitter = new(Language.English);
    private readonly TokenTagger _tagger = new(Language.English);
    private readonly DependencyParser _parser = new(Language.English);
    private readonly CueLexicon _lexicon = new(Language.English);
    private readonly WordClusters _clusters = WordClusters.Load(Language.English);

    /// <summary>A text that is all report.</summary>
    public StatementText Read(string text)
    {
        var tagged = _tagger.Tag(_splitter.Split(text, [new TextRegion(new TextSpan(0, text.Length), Zone.Body)]));
        return new StatementText(tagged, _parser.Parse(tagged), _lexicon, _clusters);
    }
}
