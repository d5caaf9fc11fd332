using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>An article's units, sentence by sentence, with the lists that hold them.</summary>
internal sealed class NameText
{
    private readonly List<NameUnit> _units;
    private readonly List<int> _sentenceStarts;

    private NameText(TokenizedText text)
    {
        Source = text;
        _units = new List<NameUnit>(text.Tokens.Length + (text.Tokens.Length / 8)); // hardly any text has more, and a list that grows copies large units
        _sentenceStarts = new List<int>(text.Sentences.Length + 1);
    }

    /// <summary>The text they were cut from.</summary>
    public TokenizedText Source { get; }

    /// <summary>All units in reading order.</summary>
    public Span<NameUnit> Units => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_units);

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => _sentenceStarts.Count - 1;

    /// <summary>Index of the first unit of a sentence; of sentence <see cref="SentenceCount"/>, the number of units.</summary>
    public int FirstOf(int sentence) => _sentenceStarts[sentence];

    /// <summary>Index just past the last unit of a sentence.</summary>
    public int EndOf(int sentence) => _sentenceStarts[sentence + 1];

    /// <summary>Cuts a text, marks what the gazetteer knows and where names may stand.</summary>
    public static NameText Of(TokenizedText text, Gazetteer gazetteer, LinkWords links, NameGroups groups, NameWords words)
    {
        var found = new NameText(text);
        foreach (var sentence in text.Sentences)
        {
            found._sentenceStarts.Add(found._units.Count);
            UnitScanner.Scan(text.Text, sentence.Span, found._units);
            var units = found.Units[found._sentenceStarts[^1]..];
            foreach (ref var unit in units)
            {
                groups.Mark(ref unit);
                unit.Class = words.ClassOf(unit.Lower);
            }

            gazetteer.Mark(units);
            links.Bridge(units);
        }

        found._sentenceStarts.Add(found._units.Count);
        return found;
    }

    /// <summary>The characters of a unit.</summary>
    public ReadOnlySpan<char> this[int unit] => Source.Text.AsSpan(_units[unit].Start, _units[unit].End - _units[unit].Start);

    /// <summary>The characters from one unit to before another.</summary>
    public TextSpan SpanOf(int first, int end) => new(_units[first].Start, _units[end - 1].End);
}
