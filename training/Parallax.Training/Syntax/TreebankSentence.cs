using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Training.Syntax;

/// <summary>A sentence of a treebank; words count from 1, head 0 is the root.</summary>
internal sealed record TreebankSentence(string Document, string[] Forms, bool[] Joined, PartOfSpeech[] Tags, int[] Heads, Relation[] Relations)
{
    public int Length => Forms.Length - 1;

    /// <summary>The heads with arcs that cross others lifted until none does, and the root as the word after the last.</summary>
    public int[] ProjectiveHeads()
    {
        var heads = (int[])Heads.Clone();
        while (FirstCrossing(heads) is var child and > 0)
        {
            heads[child] = heads[heads[child]];
        }

        for (var i = 1; i < heads.Length; i++)
        {
            heads[i] = heads[i] == 0 ? Length + 1 : heads[i];
        }

        return heads;
    }

    private static int FirstCrossing(int[] heads)
    {
        var (shortest, found) = (int.MaxValue, 0);
        for (var child = 1; child < heads.Length; child++)
        {
            var head = heads[child];
            var (first, last) = head < child ? (head, child) : (child, head);
            if (head == 0 || last - first >= shortest)
            {
                continue;
            }

            for (var between = first + 1; between < last; between++)
            {
                if (!Governs(heads, head, between))
                {
                    (shortest, found) = (last - first, child);
                    break;
                }
            }
        }

        return found;
    }

    private static bool Governs(int[] heads, int head, int word)
    {
        while (word != 0 && word != head)
        {
            word = heads[word];
        }

        return word == head;
    }
}
