using System.Globalization;
using Parallax.Articles;
using Parallax.Learning;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>Weighs whether two sentences say the same. Measured on MSRP's training pairs: docs/copies.md.</summary>
internal sealed class SentenceJudge
{
    private const double Even = 0.42; // likeness at which two sentences are as likely to say the same as not
    private const double Steepness = 8;
    private const double WholeCopy = 0.97;
    private readonly Lazy<WordKeys> _keys;

    public SentenceJudge(Lazy<WordKeys> keys) => _keys = keys;

    public CopyLink Judge(Article a, Article b)
    {
        var (spanA, spanB) = (new TextSpan(0, a.Text.Length), new TextSpan(0, b.Text.Length));
        var (x, y) = (WordBag.Of(_keys.Value, a.Text, spanA), WordBag.Of(_keys.Value, b.Text, spanB));
        var likeness = (0.7 * x.Similarity(y)) + (0.3 * x.Containment(y));
        var score = LogisticTable.Probability(Steepness * (likeness - Even));
        var kind = score < 0.5 ? CopyKind.None : likeness >= WholeCopy ? CopyKind.Copy : CopyKind.Rewrite;
        return new CopyLink(
            a.Id, b.Id, kind, score, x.Containment(y), null,
            kind == CopyKind.None || spanA.IsEmpty || spanB.IsEmpty ? [] : [new Passage(spanA, spanB, PassageKind.Reworded)],
            kind == CopyKind.None ? [] : [$"{likeness.ToString("0 %", CultureInfo.InvariantCulture)} of their content is shared"]);
    }
}
