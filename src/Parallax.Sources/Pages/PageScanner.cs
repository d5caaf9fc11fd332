using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Sources.Pages;

/// <summary>
/// Reads a page in one pass without building its tree: visible text in blocks, the elements around them, and what tags say about the article.
/// It knows which tags end which, as browsers do; what stands deeper than 512 elements is flattened.
/// </summary>
internal sealed partial class PageScanner : IDisposable
{
    private const int LongCell = 80;
    private readonly string _html;
    private readonly BlockText _text;
    private readonly OpenElements _open = new();
    private readonly TagAttributes _attributes = new();
    private readonly List<ElementRecord> _elements = [];
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private int _flattened;
    private int _skipped;
    private int _links;
    private int _linkedLength;
    private int _blockElement = -1;
    private int _at;

    private PageScanner(string html)
    {
        _html = html;
        _text = new BlockText(html.Length / 4);
    }

    public static ScannedPage Scan(string html)
    {
        using var scanner = new PageScanner(html);
        return scanner.Scan();
    }

    public void Dispose() => _text.Dispose();

    private bool IsTooMuch => _blocks.Count > PageLimits.MostBlocks || _elements.Count > PageLimits.MostElements || _flattened > PageLimits.MostFlattened;

    private ScannedPage Scan()
    {
        while (_at < _html.Length && !IsTooMuch)
        {
            var length = _html.AsSpan(_at).IndexOf('<');
            var end = length < 0 ? _html.Length : _at + length;
            if (end > _at)
            {
                AddText(_html.AsSpan(_at, end - _at));
            }

            _at = end;
            if (_at < _html.Length)
            {
                ReadMarkup();
            }
        }

        Close(_open.Count);
        Flush();
        return Finish();
    }

    private void ReadMarkup()
    {
        var rest = _html.AsSpan(_at + 1);
        switch (rest)
        {
            case ['/', var c, ..] when char.IsAsciiLetter(c):
                ReadEnd();
                break;
            case [var c, ..] when char.IsAsciiLetter(c):
                ReadStart();
                break;
            case ['!', '-', '-', ..]:
                _at = rest[3..] switch
                {
                    ['>', ..] => _at + 5,
                    ['-', '>', ..] => _at + 6,
                    _ => After(_at + 4, "-->"),
                };
                break;
            case ['!' or '?' or '/', ..]:
                _at = After(_at + 1, ">");
                break;
            default:
                AddText("<");
                _at++;
                break;
        }
    }

    private int After(int from, string end)
    {
        var length = _html.AsSpan(from).IndexOf(end, StringComparison.Ordinal);
        return length < 0 ? _html.Length : from + length + end.Length;
    }

    private ReadOnlySpan<char> NameAt(int start)
    {
        var end = start;
        while (end < _html.Length && _html[end] is not (' ' or '\n' or '\t' or '\r' or '\f' or '/' or '>'))
        {
            end++;
        }

        return _html.AsSpan(start, end - start);
    }

    private void ReadEnd()
    {
        var name = NameAt(_at + 2);
        _at = After(_at + 2 + name.Length, ">");
        var tag = HtmlTag.Of(name);
        if (tag.Name is "body" or "html")
        {
            return;
        }

        var closed = _open.ClosedByEnd(tag);
        if (closed == 0 && tag.Name is "p" or "br")
        {
            Flush();
        }

        Close(closed);
    }

    private void ReadStart()
    {
        var name = NameAt(_at + 1);
        var tag = HtmlTag.Of(name);
        _at = _attributes.Read(_html, _at + 1 + name.Length, out var isComplete);
        if (!isComplete)
        {
            return;
        }

        if (tag.Is(HtmlTraits.Raw))
        {
            ReadRaw(tag);
            return;
        }

        if (tag.Is(HtmlTraits.Void | HtmlTraits.Break))
        {
            ReadVoid(tag);
            return;
        }

        Close(_open.ClosedByStart(tag));
        if (tag.Is(HtmlTraits.Block))
        {
            FlushBefore(tag, isOpened: true);
        }

        if (_open.IsFull)
        {
            _flattened++;
        }
        else
        {
            Open(tag);
        }
    }

    private void ReadVoid(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "br" when _text.EndsLine:
            case "hr":
                Close(_open.ClosedByStart(tag));
                Flush();
                break;
            case "br":
                _text.Break();
                break;
            case "meta":
                ReadMeta();
                break;
            case "link":
                ReadLink();
                break;
            default:
                break;
        }
    }

    private void ReadRaw(HtmlTag tag)
    {
        var start = _at;
        var end = start;
        while (true)
        {
            var length = _html.AsSpan(end).IndexOf("</", StringComparison.Ordinal);
            if (length < 0)
            {
                _at = _html.Length;
                return;
            }

            end += length;
            if (_html.AsSpan(end + 2).StartsWith(tag.Name, StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            end += 2;
        }

        _at = After(end, ">");
        TakeRaw(tag, start, end);
    }

    private void Open(HtmlTag tag)
    {
        var record = new ElementRecord(tag, _open.Record);
        Describe(ref record);
        record.IsSkipped = tag.Is(HtmlTraits.Skipped) || (IsNotDisplayed() && IsInLine(tag, record.Parent));
        _elements.Add(record);
        _open.Push(tag, _elements.Count - 1);
        _skipped += record.IsSkipped ? 1 : 0;
        _links += tag.Name == "a" ? 1 : 0;
    }

    private void Close(int count)
    {
        for (; count > 0; count--)
        {
            var (tag, record) = _open.Pop();
            Capture(record);
            if (tag.Is(HtmlTraits.Block))
            {
                FlushBefore(tag, isOpened: false);
            }

            _skipped -= _elements[record].IsSkipped ? 1 : 0;
            _links -= tag.Name == "a" ? 1 : 0;
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_elements)[record].IsClosed = true;
        }
    }

    // Short cells stand beside one another in their row.
    private void FlushBefore(HtmlTag tag, bool isOpened)
    {
        if (!tag.Is(HtmlTraits.Cell) || _text.OpenLength >= LongCell)
        {
            Flush();
        }
        else if (isOpened)
        {
            _text.Cell();
        }
        else
        {
            _text.Space();
        }
    }

    private void AddText(ReadOnlySpan<char> raw)
    {
        if (_skipped > 0)
        {
            return;
        }

        var added = _text.Append(raw);
        if (added <= 0)
        {
            return;
        }

        if (_blockElement < 0)
        {
            _blockElement = _open.Record;
        }
        else
        {
            while (_blockElement >= 0 && _elements[_blockElement].IsClosed)
            {
                _blockElement = _elements[_blockElement].Parent;
            }
        }

        _linkedLength += _links > 0 ? added : 0;
    }

    private void Flush()
    {
        if (_text.Flush() is var (start, end))
        {
            while (_blockElement >= 0 && _elements[_blockElement].IsClosed)
            {
                _blockElement = _elements[_blockElement].Parent;
            }

            _blocks.Add(new Block(new TextSpan(start, end), KindOf(_blockElement), Math.Min(_linkedLength, end - start), _blockElement));
        }

        (_blockElement, _linkedLength) = (-1, 0);
    }

    private BlockKind KindOf(int element)
    {
        var isParagraph = false;
        for (var levels = 0; element >= 0 && levels < 8; element = _elements[element].Parent, levels++)
        {
            switch (_elements[element].Tag.Name)
            {
                case ['h', >= '1' and <= '6']:
                    return BlockKind.Heading;
                case "p":
                    isParagraph = true;
                    break;
                case "li" or "dd" or "dt":
                    return BlockKind.ListItem;
                case "blockquote":
                    return BlockKind.Quotation;
                case "td" or "th" or "tr":
                    return isParagraph ? BlockKind.Paragraph : BlockKind.TableRow;
                case "figcaption" or "caption" or "figure":
                    return BlockKind.Caption;
                case "article" or "main" or "section" or "body":
                    return isParagraph ? BlockKind.Paragraph : BlockKind.Other;
                default:
                    break;
            }
        }

        return isParagraph ? BlockKind.Paragraph : BlockKind.Other;
    }
}
