using System.Text;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Feeds;

/// <summary>An element of an XML document as places in it; what it holds is read when it is asked for.</summary>
internal sealed class MarkupElement
{
    private static readonly List<MarkupElement> None = [];
    private readonly string _document;
    private readonly int _contentStart;
    private int _contentEnd;
    private List<MarkupElement>? _children;

    /// <summary>Begins an element whose start tag is <paramref name="start"/> to <paramref name="contentStart"/>. Its name is a usual prefix for its namespace, and the local name: <c>content:encoded</c>, <c>item</c>.</summary>
    public MarkupElement(string document, string name, int start, int contentStart)
    {
        (_document, Name, Start, _contentStart) = (document, name, start, contentStart);
        _contentEnd = End = contentStart;
    }

    public string Name { get; }

    public int Start { get; }

    /// <summary>Where its end tag ends.</summary>
    public int End { get; private set; }

    /// <summary>False where the document ends inside it.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Its attributes, by name as written, as written.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    public IReadOnlyList<MarkupElement> Children => _children ?? None;

    /// <summary>What stands between its tags, as written.</summary>
    public string Inner => _document[_contentStart.._contentEnd];

    public void Add(MarkupElement child) => (_children ??= []).Add(child);

    public void Close(int contentEnd, int end, bool isWhole) => (_contentEnd, End, IsWhole) = (contentEnd, end, isWhole);

    /// <summary>The first child of this name.</summary>
    public MarkupElement? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    /// <summary>The value of an attribute, references read; null where it is missing.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return HtmlText.Decode(attribute.Value);
            }
        }

        return null;
    }

    /// <summary>The characters it holds itself: sections of CDATA as they are, references read, comments and the elements in it left out.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var at = _contentStart;
        foreach (var child in Children)
        {
            Append(text, at, child.Start);
            at = child.End;
        }

        Append(text, at, _contentEnd);
        return text.ToString();
    }

    private void Append(StringBuilder text, int at, int end)
    {
        while (at < end)
        {
            var open = _document.AsSpan(at, end - at).IndexOf('<');
            var stop = open < 0 ? end : at + open;
            MarkupText.AppendDecoded(text, _document.AsSpan(at, stop - at));
            if (stop == end)
            {
                return;
            }

            var rest = _document.AsSpan(stop, end - stop);
            if (rest.StartsWith(MarkupText.CharacterData))
            {
                var inner = rest[MarkupText.CharacterData.Length..];
                var length = inner.IndexOf(MarkupText.CharacterDataEnd);
                text.Append(length < 0 ? inner : inner[..length]);
                at = length < 0 ? end : stop + MarkupText.CharacterData.Length + length + MarkupText.CharacterDataEnd.Length;
            }
            else if (MarkupText.EndOfMisc(rest) is > 0 and var skipped)
            {
                at = stop + skipped;
            }
            else
            {
                // A sign that opens nothing, or an end tag of nothing that is open.
                var tag = rest is ['<', '/', ..] ? rest.IndexOf('>') : -1;
                text.Append(tag < 0 ? "<" : "");
                at = stop + (tag < 0 ? 1 : tag + 1);
            }
        }
    }
}
