using Parallax.Languages;
using Parallax.Learning;
using Parallax.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Puts a treebank's sentence into a parser's state.</summary>
internal static class SentenceSetup
{
    private static readonly WordAtoms Atoms = new(WordClusters.Load(Language.English));

    public static void Fill(SentenceState state, TreebankSentence sentence)
    {
        state.Begin(sentence.Length);
        for (var i = 1; i <= sentence.Length; i++)
        {
            Atoms.Set(state, i, sentence.Forms[i], sentence.Tags[i]);
        }

        state.EndMark = WordAtoms.EndMark(sentence.Forms[^1]);
    }
}
