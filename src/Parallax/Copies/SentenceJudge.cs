using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>Weighs whether two sentences say the same. Learned on MSRP's training pairs: docs/models/paraphrases.md.</summary>
internal sealed class SentenceJudge
{
    private const string Table = "copies/paraphrases.tsv";
    private readonly Lazy<(WordKeys Keys, ParaphraseValues Values, LogisticTable Model)> _learned;

    public SentenceJudge(Language language, Lazy<WordKeys> keys) =>
        _learned = new(() => (keys.Value, new ParaphraseValues(language, keys.Value), LogisticTable.Load(language, Table, ParaphraseValues.Names)));

    public CopyLink Judge(Article a, Article b)
    {
        var (keys, values, model) = _learned.Value;
        var (spanA, spanB) = (new TextSpan(0, a.Text.Length), new TextSpan(0, b.Text.Length));
        var (x, y) = (WordBag.Of(keys, a.Text, spanA), WordBag.Of(keys, b.Text, spanB));
        if (x.Count == 0 || y.Count == 0)
        {
            return new CopyLink(a.Id, b.Id, CopyKind.None, 0, 0, null, [], []);
        }

        var (alike, held) = (x.Similarity(y), x.Containment(y));
        var score = LogisticTable.Probability(model.Sum(values.Of(a.Text, b.Text)));
        var kind = score < 0.5 ? CopyKind.None : ArticleWords.HashesOf(a.Text).AsSpan().SequenceEqual(ArticleWords.HashesOf(b.Text)) ? CopyKind.Copy : CopyKind.Rewrite;
        return new CopyLink(
            a.Id, b.Id, kind, score, held, null,
            kind == CopyKind.None ? [] : [new Passage(spanA, spanB, PassageKind.Reworded)],
            kind == CopyKind.None ? [] : [$"{alike.ToString("0 %", CultureInfo.InvariantCulture)} of their content is shared"]);
    }
}
