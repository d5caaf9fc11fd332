using Parallax.Sources.Inputs;

namespace Parallax.Sources.Tables;

/// <summary>Cuts a table into rows as bytes. Where a quoted cell never ends, or ends inside another, its first line alone is given up and the lines behind it are read again.</summary>
internal sealed class RowReader
{
    private readonly LineReader _lines;
    private readonly LinkedList<byte[]> _again = new();
    private readonly int _limit;
    private long _mayReread;
    private long _line;

    public RowReader(InputFile file, int limit) => (_lines, _limit, _mayReread) = (new LineReader(file, limit), limit, limit);

    /// <summary>What parts cells; only quotation marks are heeded while it is unknown.</summary>
    public byte Delimiter { get; set; } = (byte)',';

    /// <summary>The number of the line that the last row begins in, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The next row without its line break; null at the end.</summary>
    /// <param name="why">What is wrong with the row, which is empty then.</param>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public byte[]? Next(out RowFault why)
    {
        why = RowFault.None;
        if (NextLine(out var isTooLong) is not { } first)
        {
            return null;
        }

        Line = _line;
        if (isTooLong)
        {
            why = RowFault.TooLong;
            return [];
        }

        if (!TableRow.IsOpenAfter(first, Delimiter, isOpen: false, out _))
        {
            return first;
        }

        return Rest(first, ref why);
    }

    /// <summary>Ends the reading; there is no next row.</summary>
    public void Stop()
    {
        _again.Clear();
        _lines.Stop();
    }

    private byte[] Rest(byte[] first, ref RowFault why)
    {
        List<byte[]> taken = [first];
        long length = first.Length;
        for (var isOpen = true; isOpen;)
        {
            var line = NextLine(out var isTooLong);
            length += (line?.Length ?? 0) + 1;
            var isOdd = false;
            isOpen = line is not null && TableRow.IsOpenAfter(line, Delimiter, isOpen, out isOdd);
            if (line is null || isTooLong || isOdd || length > _limit)
            {
                why = GiveBack(taken, line, isTooLong) ? RowFault.Open : RowFault.Endless;
                return [];
            }

            taken.Add(line);
        }

        var row = new byte[length];
        var at = 0;
        foreach (var line in taken)
        {
            if (at > 0)
            {
                row[at++] = (byte)'\n';
            }

            line.CopyTo(row, at);
            at += line.Length;
        }

        return row;
    }

    // Reading again is bounded: a table whose every line opens such a cell ends here, which is false then.
    private bool GiveBack(List<byte[]> taken, byte[]? last, bool isTooLong)
    {
        if (last is not null && !isTooLong)
        {
            taken.Add(last);
        }

        for (var i = taken.Count - 1; i > 0; i--)
        {
            _mayReread -= taken[i].Length + 1;
            _again.AddFirst(taken[i]);
        }

        _line = Line;
        if (_mayReread < 0)
        {
            Stop();
        }

        return _mayReread >= 0;
    }

    private byte[]? NextLine(out bool isTooLong)
    {
        isTooLong = false;
        byte[]? line;
        if (_again.First is { } again)
        {
            line = again.Value;
            _again.RemoveFirst();
        }
        else
        {
            line = _lines.Next(out isTooLong);
        }

        _line += line is null ? 0 : 1;
        return line;
    }
}
