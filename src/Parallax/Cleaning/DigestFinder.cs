using System.Collections.Immutable;

namespace Parallax.Cleaning;

/// <summary>Finds the lines in front of a report that only say what the report says again, in the same or nearly the same words.</summary>
internal static class DigestFinder
{
    private const int ShortestWord = 4;
    private const int StemLength = 6;
    private const int LeastLines = 3;
    private const int ShortestAlone = 10;
    private const int LongestLine = 60;
    private const int MostLines = 14;
    private const double ShareInBlock = 0.4;
    private const double ShareAlone = 0.9;

    /// <summary>How many of the lines from <paramref name="first"/> on are a digest of the later ones; a heading may announce it.</summary>
    public static int Count(ImmutableArray<TextLine> lines, int first, bool hasHeading)
    {
        var block = BlockLength(lines, first);
        if ((block >= LeastLines || hasHeading) && block > 0 && block <= MostLines && lines.Length - first - block >= block)
        {
            var later = Later(lines, first + block);
            var told = lines[first..(first + block)].Average(line => Told(line, later));
            if (told >= (hasHeading ? ShareInBlock / 2 : ShareInBlock))
            {
                return block;
            }
        }

        return lines.Length - first > LeastLines && lines[first].Words is >= ShortestAlone and <= LongestLine && Told(lines[first], Later(lines, first + 1)) >= ShareAlone ? 1 : 0;
    }

    // Lines under one another while the report below has an empty line between its paragraphs.
    private static int BlockLength(ImmutableArray<TextLine> lines, int first)
    {
        var end = first + 1;
        while (end < lines.Length && !lines[end].FollowsBlank && lines[end].Words <= LongestLine)
        {
            end++;
        }

        var below = lines.AsSpan()[end..];
        var parted = 0;
        foreach (var line in below)
        {
            parted += line.FollowsBlank ? 1 : 0;
        }

        return end < lines.Length && lines[end].FollowsBlank && parted * 10 >= below.Length * 9 ? end - first : 0;
    }

    private static List<HashSet<string>> Later(ImmutableArray<TextLine> lines, int from) => [.. lines[from..].Select(line => Stems(line.Key))];

    // The largest share of the line's words that one later line has.
    private static double Told(TextLine line, List<HashSet<string>> later)
    {
        var stems = Stems(line.Key);
        if (stems.Count < LeastLines)
        {
            return 0;
        }

        var best = 0;
        foreach (var other in later)
        {
            best = Math.Max(best, stems.Count(other.Contains));
        }

        return (double)best / stems.Count;
    }

    private static HashSet<string> Stems(string key)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in key.Split(' '))
        {
            if (word.Length >= ShortestWord)
            {
                stems.Add(word.Length > StemLength ? word[..StemLength] : word);
            }
        }

        return stems;
    }
}
