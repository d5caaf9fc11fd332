using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>Cuts the body of one article after the other into sentences, with lists that are used again. Not safe to share between threads.</summary>
internal sealed class SentenceReader(TextSplitter splitter)
{
    private readonly List<Token> _tokens = [];
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();

    /// <summary>The sentences of an article's body.</summary>
    public TextSpan[] Of(Article article)
    {
        _tokens.Clear();
        _sentences.Clear();
        splitter.Split(article.Text, article.Regions(), _tokens, _sentences);
        return [.. _sentences.Where(sentence => sentence.Zone == Zone.Body).Select(sentence => sentence.Span)];
    }
}
