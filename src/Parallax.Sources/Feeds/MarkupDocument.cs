using System.Buffers;

namespace Parallax.Sources.Feeds;

/// <summary>
/// Reads XML as far as it goes: what is open when its parent ends, ends there, end tags of nothing are passed over, and a sign that opens nothing is text.
/// Linear in the length of the document, whatever stands in it.
/// </summary>
internal sealed class MarkupDocument
{
    private const int Deepest = 200;
    private const int MostElements = 1_500_000;
    private const int MostAttributes = 64;
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n/>=<");
    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create(" \t\r\n><");
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n");
    private readonly string _text;
    private readonly MarkupNames _names = new();
    private readonly HashSet<string> _records;
    private readonly List<MarkupElement> _open = [];
    private int _count;

    private MarkupDocument(string text, HashSet<string> records)
    {
        (_text, _records) = (text, records);
        Top = new MarkupElement(text, "", 0, 0);
        _open.Add(Top);
    }

    /// <summary>Holds the outermost elements.</summary>
    public MarkupElement Top { get; }

    /// <summary>True where the document is no XML: a tag or its end is missing or broken.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads a document. An element of a name among <paramref name="records"/> stands in no other of its name: where one begins, the one before it ends.</summary>
    public static MarkupDocument Read(string text, params IEnumerable<string> records)
    {
        var document = new MarkupDocument(text, new HashSet<string>(records, StringComparer.Ordinal));
        document.Read();
        return document;
    }

    private void Read()
    {
        var at = 0;
        while (at < _text.Length && _text.AsSpan(at).IndexOf('<') is >= 0 and var step)
        {
            at += step;
            var rest = _text.AsSpan(at);
            if (rest.StartsWith(MarkupText.CharacterData))
            {
                var length = MarkupText.After(rest, MarkupText.CharacterData.Length, MarkupText.CharacterDataEnd);
                IsBroken |= !rest[..length].EndsWith(MarkupText.CharacterDataEnd);
                at += length;
            }
            else if (MarkupText.EndOfMisc(rest) is > 0 and var misc)
            {
                IsBroken |= misc == rest.Length && rest[^1] != '>';
                at += misc;
            }
            else if (rest is ['<', '/', ..])
            {
                at = ReadEnd(at);
            }
            else if (rest is ['<', var first, ..] && (char.IsLetter(first) || first is '_' or ':'))
            {
                if (ReadStart(at) is not { } next)
                {
                    break;
                }

                at = next;
            }
            else
            {
                IsBroken = true;
                at++;
            }
        }

        CloseAll();
    }

    // Null where the document breaks off in the tag, or is too large to go on.
    private int? ReadStart(int start)
    {
        var at = start + 1;
        var written = Name(ref at);
        var attributes = new List<(string, string)>();
        while (true)
        {
            at = AfterSpaces(at);
            if (at >= _text.Length)
            {
                return null;
            }

            switch (_text[at])
            {
                case '>':
                    return Open(start, at + 1, written, attributes, isEmpty: false);
                case '/' when At(at + 1) == '>':
                    return Open(start, at + 2, written, attributes, isEmpty: true);
                case '<':
                    IsBroken = true;
                    return Open(start, at, written, attributes, isEmpty: false);
                default:
                    ReadAttribute(ref at, attributes);
                    break;
            }
        }
    }

    private void ReadAttribute(ref int at, List<(string, string)> attributes)
    {
        var name = Name(ref at);
        if (name.Length == 0)
        {
            IsBroken = true;
            at++;
            return;
        }

        var equals = AfterSpaces(at);
        if (At(equals) != '=')
        {
            IsBroken = true;
            return;
        }

        at = AfterSpaces(equals + 1);
        var quote = At(at);
        var isQuoted = quote is '"' or '\'';
        at += isQuoted ? 1 : 0;
        var rest = _text.AsSpan(at);
        var length = isQuoted ? rest.IndexOfAny(quote, '<') : rest.IndexOfAny(EndsOfValue);
        length = length < 0 ? rest.Length : length;
        if (!isQuoted || At(at + length) != quote)
        {
            IsBroken = true;
            length = rest[..length].IndexOf('>') is >= 0 and var close ? close : length;
        }

        if (attributes.Count < MostAttributes)
        {
            attributes.Add((name, rest[..length].ToString()));
        }

        at += length + (isQuoted && At(at + length) == quote ? 1 : 0);
    }

    private int? Open(int start, int end, string written, List<(string Name, string Value)> attributes, bool isEmpty)
    {
        _names.Declare(attributes);
        var name = _names.Of(written);
        if (_records.Contains(name) && _open.FindLastIndex(open => open.Name == name) is > 0 and var before)
        {
            IsBroken = true;
            CloseFrom(before, start, start);
        }

        if (++_count > MostElements || _open.Count > Deepest)
        {
            IsBroken = true;
            return null;
        }

        var element = new MarkupElement(_text, name, start, end) { Attributes = attributes };
        _open[^1].Add(element);
        if (isEmpty)
        {
            element.Close(end, end, isWhole: true);
        }
        else
        {
            _open.Add(element);
        }

        return end;
    }

    private int ReadEnd(int start)
    {
        var at = start + 2;
        var name = _names.Of(Name(ref at));
        var rest = _text.AsSpan(at);
        var length = rest.IndexOfAny('>', '<');
        var end = length < 0 ? _text.Length : at + length + (rest[length] == '>' ? 1 : 0);
        var opened = _open.FindLastIndex(open => open.Name == name);
        IsBroken |= length < 0 || rest[length] == '<' || opened != _open.Count - 1;
        if (length >= 0 && opened > 0)
        {
            CloseFrom(opened, start, end);
        }

        return end;
    }

    // Ends the open elements from one on; those inside it end where its end tag begins.
    private void CloseFrom(int first, int contentEnd, int end)
    {
        for (var i = _open.Count - 1; i >= first; i--)
        {
            _open[i].Close(contentEnd, i == first ? end : contentEnd, isWhole: true);
        }

        _open.RemoveRange(first, _open.Count - first);
    }

    private void CloseAll()
    {
        IsBroken |= _open.Count > 1;
        foreach (var element in _open)
        {
            element.Close(_text.Length, _text.Length, isWhole: false);
        }
    }

    private string Name(ref int at)
    {
        var rest = _text.AsSpan(at);
        var length = rest.IndexOfAny(EndsOfName);
        length = length < 0 ? rest.Length : length;
        at += length;
        return rest[..length].ToString();
    }

    private int AfterSpaces(int at) => at >= _text.Length ? at : _text.AsSpan(at).IndexOfAnyExcept(Spaces) is >= 0 and var spaces ? at + spaces : _text.Length;

    private char At(int at) => at < _text.Length ? _text[at] : '\0';
}
