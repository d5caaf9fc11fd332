using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Cleaning;

/// <summary>Knows by their words the lines of a page that are no report: <c>lines.tsv</c>.</summary>
internal sealed class FurnitureLines
{
    private readonly WordMap<ImmutableArray<Pattern>> _byFirstWord;
    private readonly ImmutableArray<Pattern> _anywhere;
    private readonly int _longest;

    public FurnitureLines(Language language)
    {
        ImmutableArray<Pattern> patterns = [.. language.Rows("cleaning/lines.tsv").Select(row => new Pattern(row))];
        _byFirstWord = patterns.Where(pattern => pattern.IsAnchored).GroupBy(pattern => pattern.FirstWord, StringComparer.Ordinal)
            .ToWordMap(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _anywhere = [.. patterns.Where(pattern => !pattern.IsAnchored)];
        _longest = patterns.Max(pattern => pattern.LongestLine);
    }

    /// <summary>Why a line with this key is no report; null where its words do not tell.</summary>
    public CutReason? ReasonOf(string key, int words)
    {
        if (words == 0 || words > _longest)
        {
            return null;
        }

        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? key : key.AsSpan(0, space);
        if (_byFirstWord.TryGetValue(first, out var patterns))
        {
            foreach (var pattern in patterns)
            {
                if (words <= pattern.LongestLine && pattern.Matches(key))
                {
                    return pattern.Reason;
                }
            }
        }

        foreach (var pattern in _anywhere)
        {
            if (words <= pattern.LongestLine && pattern.Matches(key))
            {
                return pattern.Reason;
            }
        }

        return null;
    }

    private sealed class Pattern
    {
        private readonly ImmutableArray<string> _parts;
        private readonly bool _isOpenEnded;

        public Pattern(string[] row)
        {
            Reason = Enum.Parse<CutReason>(row[0], ignoreCase: true);
            LongestLine = int.Parse(row[1], CultureInfo.InvariantCulture);
            IsAnchored = !row[2].StartsWith('…');
            _isOpenEnded = row[2].EndsWith('…');
            _parts = [.. row[2].Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            FirstWord = _parts[0].Split(' ')[0];
        }

        public CutReason Reason { get; }

        public int LongestLine { get; }

        public bool IsAnchored { get; }

        public string FirstWord { get; }

        public bool Matches(ReadOnlySpan<char> key)
        {
            var rest = key;
            for (var i = 0; i < _parts.Length; i++)
            {
                var at = i == 0 && IsAnchored ? (StartsWithWords(rest, _parts[i]) ? 0 : -1)
                    : i == _parts.Length - 1 && !_isOpenEnded ? (EndsWithWords(rest, _parts[i]) ? rest.Length - _parts[i].Length : -1)
                    : IndexOfWords(rest, _parts[i]);
                if (at < 0)
                {
                    return false;
                }

                rest = rest[(at + _parts[i].Length)..].TrimStart(' ');
            }

            return _isOpenEnded || rest.IsEmpty || rest is ":";
        }

        private static bool StartsWithWords(ReadOnlySpan<char> key, string words) =>
            key.StartsWith(words, StringComparison.Ordinal) && (key.Length == words.Length || key[words.Length] == ' ');

        private static bool EndsWithWords(ReadOnlySpan<char> key, string words) =>
            key.EndsWith(words, StringComparison.Ordinal) && (key.Length == words.Length || key[^(words.Length + 1)] == ' ');

        private static int IndexOfWords(ReadOnlySpan<char> key, string words)
        {
            for (var from = 0; from <= key.Length - words.Length;)
            {
                var at = key[from..].IndexOf(words, StringComparison.Ordinal);
                if (at < 0)
                {
                    return -1;
                }

                at += from;
                if ((at == 0 || key[at - 1] == ' ') && StartsWithWords(key[at..], words))
                {
                    return at;
                }

                from = at + 1;
            }

            return -1;
        }
    }
}
