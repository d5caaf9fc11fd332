namespace Parallax.Sources.Tables;

/// <summary>A row of a table as it stands in the file, and its cells (RFC 4180). A quotation mark opens a quoted cell only at its start; what follows the closing one belongs to the cell.</summary>
internal static class TableRow
{
    private const byte Quote = (byte)'"';

    /// <summary>The delimiters that are known, the likelier first.</summary>
    private static ReadOnlySpan<byte> Delimiters => ",;\t"u8;

    /// <summary>The delimiter that the first row has most often outside quotation marks.</summary>
    public static byte DelimiterOf(ReadOnlySpan<byte> row)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        var isQuoted = false;
        foreach (var c in row)
        {
            isQuoted ^= c == Quote;
            if (!isQuoted && Delimiters.IndexOf(c) is >= 0 and var i)
            {
                counts[i]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Delimiters[best];
    }

    /// <summary>True where a quoted cell is open at the end of a line, which then goes on in the next one.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="delimiter">What parts cells.</param>
    /// <param name="isOpen">True where a cell is open at its start.</param>
    /// <param name="isOdd">True where such a cell ends with something else than a delimiter or the line's end behind it: as a rule the mark opens a cell of another row.</param>
    public static bool IsOpenAfter(ReadOnlySpan<byte> line, byte delimiter, bool isOpen, out bool isOdd)
    {
        var isStart = !isOpen;
        var wasOpen = isOpen;
        isOdd = false;
        for (var at = 0; at < line.Length;)
        {
            if (isOpen)
            {
                var length = line[at..].IndexOf(Quote);
                if (length < 0)
                {
                    return true;
                }

                at += length + 1;
                isOpen = at < line.Length && line[at] == Quote;
                isOdd |= wasOpen && !isOpen && line[at..] is not ([] or [(byte)'\r']) && line[at] != delimiter;
                wasOpen &= isOpen;
                at += isOpen ? 1 : 0;
                isStart = false;
            }
            else if (isStart && line[at] == Quote)
            {
                isOpen = true;
                at++;
            }
            else
            {
                var length = line[at..].IndexOf(delimiter);
                if (length < 0)
                {
                    return false;
                }

                at += length + 1;
                isStart = true;
            }
        }

        return isOpen;
    }

    /// <summary>The cells of a whole row.</summary>
    public static List<byte[]> Cells(ReadOnlySpan<byte> row, byte delimiter)
    {
        var cells = new List<byte[]>();
        var cell = new List<byte>();
        row = row is [.. var front, (byte)'\r'] ? front : row;
        var (isStart, isOpen) = (true, false);
        for (var at = 0; at < row.Length; at++)
        {
            var c = row[at];
            if (isOpen)
            {
                if (c != Quote)
                {
                    cell.Add(c);
                }
                else if (at + 1 < row.Length && row[at + 1] == Quote)
                {
                    cell.Add(c);
                    at++;
                }
                else
                {
                    isOpen = false;
                }
            }
            else if (c == Quote && isStart)
            {
                (isOpen, isStart) = (true, false);
            }
            else if (c == delimiter)
            {
                cells.Add([.. cell]);
                cell.Clear();
                isStart = true;
            }
            else
            {
                cell.Add(c);
                isStart = false;
            }
        }

        cells.Add([.. cell]);
        return cells;
    }
}
