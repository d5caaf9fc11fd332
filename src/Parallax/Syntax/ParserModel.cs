using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Syntax;

/// <summary>The weights of the parser: for each hashed feature a row of small whole numbers, one an action or one a relation.</summary>
internal sealed class ParserModel
{
    /// <summary>Weights in a row of <see cref="_actions"/>; the last is not used.</summary>
    public const int ActionRow = 4;

    /// <summary>Weights in a row of <see cref="_relations"/>.</summary>
    public const int RelationRow = 48;

    /// <summary>The first relation that is chosen by weights; those before it follow from the words.</summary>
    public const Relation FirstChosen = Relation.Punctuation + 1;

    private readonly Table<sbyte> _actions;
    private readonly Table<sbyte> _relations;
    private readonly int _actionShift;
    private readonly int _relationShift;

    public ParserModel(sbyte[] actions, sbyte[] relations)
        : this(new Table<sbyte>(actions), new Table<sbyte>(relations))
    {
    }

    public ParserModel(Table<sbyte> actions, Table<sbyte> relations)
    {
        (_actions, _relations) = (actions, relations);
        _actionShift = Shift(actions.Length / ActionRow);
        _relationShift = Shift(relations.Length / RelationRow);
    }

    public ReadOnlySpan<sbyte> Actions => _actions.Span;

    public ReadOnlySpan<sbyte> Relations => _relations.Span;

    public static ParserModel Load(Language language) => ParserModelFile.Read(language.Tables("syntax/parser.bin", ParserModelFile.Unfold));

    /// <summary>How far a feature's hash is shifted to give its row in a table of that many rows, a power of two.</summary>
    public static int Shift(int rows) => 32 - System.Numerics.BitOperations.Log2((uint)rows);

    /// <summary>The scores of shift, left and right.</summary>
    public Vector128<int> ScoreActions(ReadOnlySpan<uint> features)
    {
        var rows = MemoryMarshal.Cast<sbyte, int>(_actions.Span);
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(rows[(int)(feature >> _actionShift)]).AsSByte());
        }

        return Vector128.WidenLower(sum);
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
