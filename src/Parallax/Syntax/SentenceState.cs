using System.Numerics;

namespace Parallax.Syntax;

/// <summary>
/// One sentence while it is parsed. Its words are numbered from 1; 0 stands for "no word", and the number after the last word for the root,
/// which waits at the end of the buffer. The arrays are used again for the next sentence.
/// </summary>
internal sealed class SentenceState
{
    public const int None = 0;

    public uint[] Words = [];
    public uint[] Tags = [];
    public uint[] RichTags = [];
    public uint[] Groups = [];
    public uint[] CoarseGroups = [];
    public uint[] Endings = [];
    public byte[] Marks = [];
    public bool[] IsPunctuation = [];
    public int[] Heads = [];
    public byte[] Relations = [];
    public int[] Left1 = [];
    public int[] Left2 = [];
    public int[] Right1 = [];
    public int[] Right2 = [];
    public ulong[] LeftRelations = [];
    public ulong[] RightRelations = [];
    public int[] Stack = [];

    public int Length { get; private set; }

    public int Root => Length + 1;

    public int StackSize { get; private set; }

    public int Buffer { get; private set; }

    public int EndMark { get; set; }

    public bool IsDone => Buffer == Root && StackSize == 0;

    /// <summary>Makes room for a sentence and clears the words' slots.</summary>
    public void Begin(int length)
    {
        Length = length;
        var size = length + 2;
        if (Words.Length < size)
        {
            var room = (int)BitOperations.RoundUpToPowerOf2((uint)size);
            (Words, Tags, RichTags, Groups, CoarseGroups, Endings) = (new uint[room], new uint[room], new uint[room], new uint[room], new uint[room], new uint[room]);
            (Marks, IsPunctuation, Heads, Relations) = (new byte[room], new bool[room], new int[room], new byte[room]);
            (Left1, Left2, Right1, Right2, Stack) = (new int[room], new int[room], new int[room], new int[room], new int[room]);
            (LeftRelations, RightRelations) = (new ulong[room], new ulong[room]);
        }

        WordAtoms.SetOutside(this, None, isRoot: false);
        WordAtoms.SetOutside(this, Root, isRoot: true);
        Restart();
    }

    /// <summary>Takes back all arcs.</summary>
    public void Restart()
    {
        var size = Length + 2;
        Array.Clear(Heads, 0, size);
        Array.Clear(Relations, 0, size);
        Array.Clear(Left1, 0, size);
        Array.Clear(Left2, 0, size);
        Array.Clear(Right1, 0, size);
        Array.Clear(Right2, 0, size);
        Array.Clear(LeftRelations, 0, size);
        Array.Clear(RightRelations, 0, size);
        StackSize = 0;
        Buffer = 1;
    }

    /// <summary>The word that lies so deep in the stack; 0 is the top.</summary>
    public int OnStack(int depth) => depth < StackSize ? Stack[StackSize - 1 - depth] : None;

    /// <summary>The word that stands so far behind the first of the buffer; after the root comes none.</summary>
    public int InBuffer(int ahead) => Buffer + ahead <= Root ? Buffer + ahead : None;

    public void Shift() => Stack[StackSize++] = Buffer++;

    /// <summary>Hangs the top of the stack on the first word of the buffer and takes it off.</summary>
    public void AttachLeft(Relation relation)
    {
        var child = Stack[--StackSize];
        var head = Buffer;
        Heads[child] = head;
        Relations[child] = (byte)relation;
        LeftRelations[head] |= 1UL << (int)relation;
        Left2[head] = Left1[head];
        Left1[head] = child;
    }

    /// <summary>Hangs the top of the stack on the word below it and takes it off.</summary>
    public void AttachRight(Relation relation)
    {
        var child = Stack[--StackSize];
        var head = Stack[StackSize - 1];
        Heads[child] = head;
        Relations[child] = (byte)relation;
        RightRelations[head] |= 1UL << (int)relation;
        Right2[head] = Right1[head];
        Right1[head] = child;
    }

    public bool MayShift => Buffer < Root;

    public bool MayAttachLeft => StackSize > 0 && (Buffer < Root || StackSize == 1);

    public bool MayAttachRight => StackSize > 1;

    /// <summary>A distance in words as one of eight classes.</summary>
    public static int Distance(int distance) => distance switch
    {
        < 5 => distance,
        < 8 => 5,
        < 12 => 6,
        _ => 7,
    };

    /// <summary>Which marks stand between two words; 255 where the first is none or more than 24 words stand between.</summary>
    public int Between(int from, int to)
    {
        if (from == None || to - from > 25)
        {
            return 255;
        }

        var marks = 0;
        for (var i = from + 1; i < to; i++)
        {
            marks |= Marks[i];
        }

        return marks;
    }
}
