using Parallax.Learning;

namespace Parallax.Text;

/// <summary>Fills the features by which the words of a sentence are tagged. Holds buffers: one for a thread.</summary>
internal sealed class TagFeatures(FeatureSpace space, WordClusters clusters)
{
    /// <summary>Longer words are looked at up to this character.</summary>
    private const int LongestWord = 32;

    /// <summary>Places for the words before the first and after the last.</summary>
    private const int Margin = 2;

    private static readonly Atoms Outside = new() { Word = 1, Ending2 = 1, Ending3 = 1, Shape = 1 };
    private readonly FeatureSpace _space = space;
    private readonly WordClusters _clusters = clusters;
    private Atoms[] _atoms = new Atoms[64];

    /// <summary>Adds a row a token.</summary>
    public void Fill(string text, ReadOnlySpan<Token> tokens, FeatureRows rows)
    {
        if (_atoms.Length < tokens.Length + (2 * Margin))
        {
            _atoms = new Atoms[(tokens.Length * 2) + (2 * Margin)];
        }

        var shouted = 0;
        for (var i = 0; i < Margin; i++)
        {
            _atoms[i] = Outside;
            _atoms[tokens.Length + Margin + i] = Outside;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            _atoms[i + Margin] = Of(tokens[i].Span.In(text), tokens[i].IsJoined, ref shouted);
        }

        var style = shouted * 2 > tokens.Length ? 2u : 0u;
        var isFirst = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            AddRow(i + Margin, style + (isFirst ? 1u : 0u), rows);
            isFirst = isFirst && tokens[i].Kind is TokenKind.Quote or TokenKind.Punctuation or TokenKind.Symbol;
        }
    }

    private void AddRow(int i, ulong place, FeatureRows rows)
    {
        ref readonly var a2 = ref _atoms[i - 2];
        ref readonly var a = ref _atoms[i - 1];
        ref readonly var w = ref _atoms[i];
        ref readonly var b = ref _atoms[i + 1];
        ref readonly var b2 = ref _atoms[i + 2];
        rows.Add(_space.Bucket(0, w.Word));
        rows.Add(_space.Bucket(1, a.Word));
        rows.Add(_space.Bucket(2, b.Word));
        rows.Add(_space.Bucket(3, a2.Word));
        rows.Add(_space.Bucket(4, b2.Word));
        rows.Add(_space.Bucket(5, a.Word, w.Word));
        rows.Add(_space.Bucket(6, w.Word, b.Word));
        rows.Add(_space.Bucket(7, a.Word, b.Word));
        rows.Add(_space.Bucket(8, w.Ending1, w.Shape));
        rows.Add(_space.Bucket(9, w.Ending2, w.Shape));
        rows.Add(_space.Bucket(10, w.Ending3));
        rows.Add(_space.Bucket(11, w.Ending4));
        rows.Add(_space.Bucket(12, w.Beginning2));
        rows.Add(_space.Bucket(13, w.Beginning3));
        rows.Add(_space.Bucket(14, w.Shape, place));
        rows.Add(_space.Bucket(15, w.Word, w.Shape));
        rows.Add(_space.Bucket(16, w.Fine, w.Ending2));
        rows.Add(_space.Bucket(17, w.Fine, w.Shape));
        rows.Add(_space.Bucket(18, a.Fine));
        rows.Add(_space.Bucket(19, b.Fine));
        rows.Add(_space.Bucket(20, a2.Fine));
        rows.Add(_space.Bucket(21, b2.Fine));
        rows.Add(_space.Bucket(22, a.Coarse, w.Coarse));
        rows.Add(_space.Bucket(23, w.Coarse, b.Coarse));
        rows.Add(_space.Bucket(24, a.Coarse, b.Coarse));
        rows.Add(_space.Bucket(25, a2.Coarse, a.Coarse, w.Coarse));
        rows.Add(_space.Bucket(26, w.Coarse, b.Coarse, b2.Coarse));
        rows.Add(_space.Bucket(27, a.Ending3));
        rows.Add(_space.Bucket(28, b.Ending3));
        rows.Add(_space.Bucket(29, a.Shape, w.Shape, b.Shape));
        rows.Add(_space.Bucket(30, a.Ending2, w.Ending2, b.Ending2));
        rows.Add(_space.Bucket(31, a2.Word, a.Word));
        rows.Add(_space.Bucket(32, b.Word, b2.Word));
        rows.Add(_space.Bucket(33, w.Word, a.Shape, b.Shape));
        rows.EndRow();
    }

    private Atoms Of(ReadOnlySpan<char> form, bool isJoined, ref int shouted)
    {
        Span<char> lower = stackalloc char[LongestWord];
        Span<char> shape = stackalloc char[LongestWord];
        var length = Math.Min(form.Length, LongestWord);
        var (shapeLength, uppers, lowers, digits) = (0, 0, 0, 0);
        var last = '\0';
        var run = 0;
        for (var i = 0; i < length; i++)
        {
            var c = form[i];
            char kind;
            if (char.IsAsciiLetterLower(c))
            {
                (lower[i], kind, lowers) = (c, 'x', lowers + 1);
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                (lower[i], kind, uppers) = ((char)(c | 0x20), 'X', uppers + 1);
            }
            else if (char.IsAsciiDigit(c))
            {
                (lower[i], kind, digits) = (c, '0', digits + 1);
            }
            else
            {
                lower[i] = c < 0x80 ? c : Folded(c);
                kind = c < 0x80 ? c : char.IsLower(c) ? 'x' : char.IsUpper(c) ? 'X' : lower[i];
            }

            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                shape[shapeLength++] = kind;
            }
        }

        shouted += uppers > 1 && lowers == 0 ? 1 : 0;
        var word = lower[..length];
        var fine = _clusters.OfLower(FeatureSpace.Hash(word));
        for (var i = 0; i < length && digits > 0; i++)
        {
            word[i] = char.IsAsciiDigit(word[i]) ? '0' : word[i];
        }

        return new Atoms
        {
            Word = FeatureSpace.Hash(word) + (isJoined ? 1u : 0u),
            Ending1 = word[^1],
            Ending2 = Packed(word[Math.Max(0, length - 2)..]),
            Ending3 = Packed(word[Math.Max(0, length - 3)..]),
            Ending4 = Packed(word[Math.Max(0, length - 4)..]),
            Beginning2 = Packed(word[..Math.Min(2, length)]),
            Beginning3 = Packed(word[..Math.Min(3, length)]),
            Shape = FeatureSpace.Hash(shape[..shapeLength]),
            Fine = (ulong)fine + 1,
            Coarse = (ulong)_clusters.CoarseOf(fine) + 1,
        };
    }

    private static ulong Packed(ReadOnlySpan<char> characters)
    {
        var packed = 0UL;
        foreach (var c in characters)
        {
            packed = (packed << 16) | c;
        }

        return packed;
    }

    private static char Folded(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private struct Atoms
    {
        public ulong Word;
        public ulong Ending1;
        public ulong Ending2;
        public ulong Ending3;
        public ulong Ending4;
        public ulong Beginning2;
        public ulong Beginning3;
        public ulong Shape;
        public ulong Fine;
        public ulong Coarse;
    }
}
