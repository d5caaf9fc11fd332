using System.Runtime.Intrinsics;
using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Syntax;

/// <summary>The weights of the parser: for each hashed feature a row of small whole numbers, one an action or one a relation.</summary>
internal sealed class ParserModel
{
    /// <summary>Weights in a row of <see cref="ParserWeights.Actions"/>.</summary>
    public const int ActionRow = 4;

    /// <summary>Weights in a row of <see cref="ParserWeights.Relations"/>.</summary>
    public const int RelationRow = 48;

    /// <summary>The first relation that is chosen by weights; those before it follow from the words.</summary>
    public const Relation FirstChosen = Relation.Punctuation + 1;

    private readonly Table<int> _leanings;
    private readonly Table<sbyte> _relations;
    private readonly int _actionShift;
    private readonly int _relationShift;

    public ParserModel(ParserWeights weights)
        : this(new Table<int>(weights.Leanings()), new Table<sbyte>(weights.Relations))
    {
    }

    public ParserModel(Table<int> leanings, Table<sbyte> relations)
    {
        (_leanings, _relations) = (leanings, relations);
        _actionShift = Shift(leanings.Length);
        _relationShift = Shift(relations.Length / RelationRow);
    }

    public static ParserModel Load(Language language)
    {
        var tables = language.Tables("syntax/parser.bin", ParserModelFile.Unfold);
        return new ParserModel(tables.Next<int>(), tables.Next<sbyte>());
    }

    /// <summary>How far a feature's hash is shifted to give its row in a table of that many rows, a power of two.</summary>
    public static int Shift(int rows) => 32 - System.Numerics.BitOperations.Log2((uint)rows);

    /// <summary>The scores of left and right above that of shift.</summary>
    public (int Left, int Right) ScoreActions(SentenceState state)
    {
        var sum = ActionFeatures.Add(state, new ActionSum(_leanings, _actionShift));
        return (sum.Left, sum.Right);
    }

    /// <summary>The relation of the highest score.</summary>
    public Relation BestRelation(ReadOnlySpan<uint> features)
    {
        ref var table = ref _relations.First;
        var (a, b, c) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var feature in features)
        {
            var row = (nuint)(feature >> _relationShift) * RelationRow;
            a += Vector256.WidenLower(Vector128.LoadUnsafe(ref table, row).ToVector256Unsafe());
            b += Vector256.WidenLower(Vector128.LoadUnsafe(ref table, row + 16).ToVector256Unsafe());
            c += Vector256.WidenLower(Vector128.LoadUnsafe(ref table, row + 32).ToVector256Unsafe());
        }

        Span<short> scores = stackalloc short[RelationRow];
        a.CopyTo(scores);
        b.CopyTo(scores[16..]);
        c.CopyTo(scores[32..]);
        var best = 0;
        for (var i = 1; i < RelationNames.Count - (int)FirstChosen; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return (Relation)((int)FirstChosen + best);
    }
}
