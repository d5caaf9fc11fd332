using System.Collections.Immutable;
using System.Text;
using Parallax.Articles;
using Parallax.Sources.Pages;
using Parallax.Text;

namespace Parallax.Sources.Documents;

/// <summary>
/// Collects the blocks of a text document in reading order. What stands in a frame inside a paragraph follows it, notes follow the whole text, and a row of
/// short cells is one block.
/// </summary>
internal sealed class DocumentBuilder
{
    private const int LongCell = 80;
    private readonly List<DocumentBlock> _blocks = [];
    private readonly List<DocumentBlock> _notes = [];
    private readonly Stack<Frame> _open = new();

    /// <summary>True while words belong to a paragraph.</summary>
    public bool IsInParagraph => _open.TryPeek(out var frame) && frame.Kind == FrameKind.Paragraph;

    /// <summary>True where there are more blocks than are read.</summary>
    public bool IsTooMuch => _blocks.Count + _notes.Count > PageLimits.MostBlocks;

    /// <summary>True where elements stand deeper in one another than is read.</summary>
    public bool IsTooDeep { get; set; }

    /// <summary>True where the text can be read only with a password.</summary>
    public bool IsEncrypted { get; set; }

    public void StartParagraph(BlockKind kind) => _open.Push(new Frame(FrameKind.Paragraph) { Block = kind });

    /// <summary>Says what the open paragraph is.</summary>
    public void MarkParagraph(BlockKind kind)
    {
        if (IsInParagraph)
        {
            _open.Peek().Block = kind;
        }
    }

    /// <summary>Says that the open paragraph is an item of a list, unless its style made it something else.</summary>
    public void MarkItem()
    {
        if (IsInParagraph && _open.Peek().Block == BlockKind.Paragraph)
        {
            _open.Peek().Block = BlockKind.ListItem;
        }
    }

    public void Append(string words)
    {
        if (IsInParagraph)
        {
            _open.Peek().Words.Append(words);
        }
    }

    public void EndParagraph()
    {
        if (IsInParagraph)
        {
            var paragraph = _open.Pop();
            Take([new DocumentBlock(paragraph.Block, paragraph.Words.ToString()), .. paragraph.Inner]);
        }
    }

    public void StartRow() => _open.Push(new Frame(FrameKind.Row));

    public void StartCell() => _open.Push(new Frame(FrameKind.Cell));

    public void EndCell()
    {
        if (Pop(FrameKind.Cell) is { } cell && _open.TryPeek(out var row) && row.Kind == FrameKind.Row)
        {
            row.Cells.Add(cell.Inner);
        }
    }

    public void EndRow()
    {
        if (Pop(FrameKind.Row) is not { } row)
        {
            return;
        }

        // Tables that only arrange a page have paragraphs in their cells.
        var cells = row.Cells.Select(cell => cell.Where(block => !string.IsNullOrWhiteSpace(block.Words)).ToArray()).ToArray();
        Take(Array.TrueForAll(cells, cell => cell.Length == 0 || (cell.Length == 1 && cell[0].Words.Length < LongCell))
            ? [new DocumentBlock(BlockKind.TableRow, string.Join('\t', cells.Select(cell => cell.Length == 0 ? "" : cell[0].Words.Replace('\t', ' ').Trim())))]
            : cells.SelectMany(cell => cell));
    }

    public void StartNote() => _open.Push(new Frame(FrameKind.Note));

    public void EndNote()
    {
        if (Pop(FrameKind.Note) is { } note)
        {
            AddNote(note.Inner);
        }
    }

    /// <summary>Adds a note's blocks behind the text.</summary>
    public void AddNote(IEnumerable<DocumentBlock> note) => _notes.AddRange(note.Select(block => block with { Kind = BlockKind.Other }));

    /// <summary>The blocks so far, which are its own no longer.</summary>
    public IReadOnlyList<DocumentBlock> TakeAll()
    {
        DocumentBlock[] taken = [.. _blocks];
        _blocks.Clear();
        return taken;
    }

    /// <summary>The text, blocks parted by a blank line, and where each stands in it.</summary>
    public (string Text, ImmutableArray<Block> Blocks) ToText()
    {
        using var text = new BlockText(1024);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in _blocks.Concat(_notes))
        {
            var isFirst = true;
            foreach (var line in block.Words.AsSpan().EnumerateLines())
            {
                if (!isFirst)
                {
                    text.Break();
                }

                isFirst = false;
                Append(text, block.Kind, line);
            }

            if (text.Flush() is var (start, end))
            {
                blocks.Add(new Block(new TextSpan(start, end), block.Kind, 0));
            }
        }

        return (text.ToString(), blocks.ToImmutable());
    }

    private static void Append(BlockText text, BlockKind kind, ReadOnlySpan<char> line)
    {
        if (kind != BlockKind.TableRow)
        {
            text.AppendPlain(line);
            return;
        }

        foreach (var cell in line.Split('\t'))
        {
            text.Cell();
            text.AppendPlain(line[cell]);
        }
    }

    private Frame? Pop(FrameKind kind) => _open.TryPeek(out var frame) && frame.Kind == kind ? _open.Pop() : null;

    private void Take(IEnumerable<DocumentBlock> blocks) => (_open.TryPeek(out var around) ? around.Inner : _blocks).AddRange(blocks);

    private enum FrameKind
    {
        Paragraph,
        Row,
        Cell,
        Note,
    }

    private sealed class Frame(FrameKind kind)
    {
        public FrameKind Kind { get; } = kind;

        public BlockKind Block { get; set; }

        public StringBuilder Words { get; } = new();

        public List<DocumentBlock> Inner { get; } = [];

        public List<List<DocumentBlock>> Cells { get; } = [];
    }
}
