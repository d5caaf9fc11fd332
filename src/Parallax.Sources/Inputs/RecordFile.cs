using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>The records of a jsonl file, one after another, so that a file of any size takes little memory.</summary>
internal sealed class RecordFile
{
    private readonly string _source;
    private readonly string _name;
    private readonly int _limit;
    private readonly Func<Outcome<InputFile>> _open;

    public RecordFile(string source, string name, int limit, Func<Outcome<InputFile>> open) => (_source, _name, _limit, _open) = (source, name, limit, open);

    /// <summary>Every record or the problem it has; a file that breaks off ends with a problem.</summary>
    public IEnumerable<Outcome<SourceItem>> Items()
    {
        var opened = _open();
        if (opened.Value is not { } file)
        {
            yield return opened.Problem!;
            yield break;
        }

        using (file)
        {
            var lines = new LineReader(file, _limit);
            var any = false;
            for (var number = 1L; TryNext(lines, number, out var item); number++)
            {
                if (item is { } found)
                {
                    any = true;
                    yield return found;
                }
            }

            if (!any)
            {
                yield return InputProblems.Empty(_source);
            }
        }
    }

    // False at the end; true with null for a blank line.
    private bool TryNext(LineReader lines, long number, out Outcome<SourceItem>? item)
    {
        item = null;
        var subject = $"{_source}#{number}";
        try
        {
            var line = lines.Next(out var isTooLong);
            if (line is null)
            {
                return false;
            }

            if (isTooLong)
            {
                item = InputProblems.TooLarge(subject, _limit);
            }
            else if (number == 1 && TextDecoder.IsUtf16(line))
            {
                item = InputProblems.BrokenRecord(subject, "the file is UTF-16 where UTF-8 was expected");
            }
            else if (!IsBlank(line))
            {
                item = new SourceItem(_source, subject, $"{_name}#{number}", SourceKind.Record, () => line);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            lines.Stop();
            item = InputProblems.Unreadable(subject, exception);
        }

        return true;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r\uFEFF"u8).IsEmpty;
}
