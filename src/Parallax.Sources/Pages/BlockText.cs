using System.Buffers;

namespace Parallax.Sources.Pages;

/// <summary>Collects a page's visible text: white space made single spaces, cells of a row parted by a tab as in a browser's <c>innerText</c>, blocks by a blank line.</summary>
internal sealed class BlockText : IDisposable
{
    private const string Spaces = " \t\r\n\f";
    private static readonly SearchValues<char> Stops = SearchValues.Create($"{Spaces}&");
    private static readonly SearchValues<char> PlainStops = SearchValues.Create(Spaces);
    private char[] _text;
    private int _length;
    private int _blockStart;
    private int _tabs;
    private bool _isRow;
    private bool _isSpaceDue;

    public BlockText(int capacity) => _text = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 1024));

    /// <summary>How many characters the open block has.</summary>
    public int OpenLength => _length - _blockStart;

    /// <summary>How many characters there are, with those of the open block.</summary>
    public int Length => _length;

    /// <summary>True where the open block ends with a line break.</summary>
    public bool EndsLine => OpenLength > 0 && _text[_length - 1] == '\n';

    public void Dispose() => ArrayPool<char>.Shared.Return(_text);

    public override string ToString() => new(_text, 0, Math.Max(0, _blockStart - 2));

    /// <summary>The words from an offset to the end, as one line.</summary>
    public string Between(int start) => new string(_text, start, _length - start).ReplaceLineEndings(" ").Trim();

    /// <summary>Adds raw text of the page; white space and references are read. How many characters it became.</summary>
    public int Append(ReadOnlySpan<char> raw) => Append(raw, Stops);

    /// <summary>Adds text in which an ampersand is itself; white space is made single spaces. How many characters it became.</summary>
    public int AppendPlain(ReadOnlySpan<char> text) => Append(text, PlainStops);

    private int Append(ReadOnlySpan<char> raw, SearchValues<char> stops)
    {
        var before = _length;
        Reserve(raw.Length + 8);
        while (!raw.IsEmpty)
        {
            var stop = raw.IndexOfAny(stops);
            var run = stop < 0 ? raw : raw[..stop];
            if (!run.IsEmpty)
            {
                FlushSpace();
                run.CopyTo(_text.AsSpan(_length));
                _length += run.Length;
            }

            if (stop < 0)
            {
                break;
            }

            raw = raw[stop..];
            if (raw[0] != '&')
            {
                Space();
                raw = raw.TrimStart(Spaces);
                continue;
            }

            raw = raw[AppendReference(raw)..];
        }

        return _length - before;
    }

    /// <summary>Adds a line break inside the open block; none at the beginning of a cell.</summary>
    public void Break()
    {
        if (OpenLength > 0 && _tabs == 0)
        {
            Reserve(1);
            _text[_length++] = '\n';
        }

        _isSpaceDue = false;
    }

    /// <summary>Lets a space stand before what comes next.</summary>
    public void Space() => _isSpaceDue = true;

    /// <summary>Begins a cell of the row that the open block is: a tab stands before each but the first, so that empty cells before others keep their place.</summary>
    public void Cell()
    {
        _tabs += _isRow || OpenLength > 0 ? 1 : 0;
        _isRow = true;
    }

    /// <summary>Ends the open block; where it stands, or null where it holds nothing.</summary>
    public (int Start, int End)? Flush()
    {
        var isRow = _isRow;
        (_isSpaceDue, _isRow, _tabs) = (false, false, 0);
        var end = _length;
        while (end > _blockStart && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var start = _blockStart;
        while (start < end && char.IsWhiteSpace(_text[start]) && !(isRow && _text[start] == '\t'))
        {
            start++;
        }

        if (start == end)
        {
            _length = _blockStart;
            return null;
        }

        // White space at the start would stand before the block: the text moves over it.
        if (start > _blockStart)
        {
            _text.AsSpan(start, end - start).CopyTo(_text.AsSpan(_blockStart));
            end -= start - _blockStart;
            start = _blockStart;
        }

        _length = end;
        Reserve(2);
        _text[_length++] = '\n';
        _text[_length++] = '\n';
        _blockStart = _length;
        return (start, end);
    }

    private int AppendReference(ReadOnlySpan<char> raw)
    {
        Span<char> characters = stackalloc char[4];
        FlushSpace();
        Reserve(raw.Length + 8);
        if (HtmlText.Reference(raw, characters, out var written) is > 0 and var length)
        {
            characters[..written].CopyTo(_text.AsSpan(_length));
            _length += written;
            return length;
        }

        _text[_length++] = '&';
        return 1;
    }

    private void FlushSpace()
    {
        if (_tabs > 0)
        {
            Reserve(_tabs);
            _text.AsSpan(_length, _tabs).Fill('\t');
            _length += _tabs;
            _tabs = 0;
        }
        else if (_isSpaceDue && OpenLength > 0 && _text[_length - 1] is not ('\n' or '\t'))
        {
            Reserve(1);
            _text[_length++] = ' ';
        }

        _isSpaceDue = false;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _text.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + more));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
