namespace Parallax.Sources.Pages;

/// <summary>The attributes of one tag, as places in the page.</summary>
internal sealed class TagAttributes
{
    private const int Most = 48;
    private readonly (int NameStart, int NameLength, int ValueStart, int ValueLength)[] _found = new (int, int, int, int)[Most];
    private int _count;
    private string _html = "";

    /// <summary>Reads the attributes from an offset behind the tag's name; the offset behind the tag, or the page's end where it is cut off.</summary>
    public int Read(string html, int at, out bool isComplete)
    {
        (_html, _count) = (html, 0);
        while (true)
        {
            while (at < html.Length && html[at] is ' ' or '\n' or '\t' or '\r' or '\f' or '/')
            {
                at++;
            }

            if (at >= html.Length || html[at] == '>')
            {
                isComplete = at < html.Length;
                return Math.Min(html.Length, at + 1);
            }

            var nameStart = at++;
            while (at < html.Length && html[at] is not (' ' or '\n' or '\t' or '\r' or '\f' or '/' or '>' or '='))
            {
                at++;
            }

            var nameLength = at - nameStart;
            var (valueStart, valueEnd) = Value(html, ref at);
            if (_count < Most)
            {
                _found[_count++] = (nameStart, nameLength, valueStart, valueEnd - valueStart);
            }
        }
    }

    /// <summary>The raw value of the attribute of this name (in lower case); nothing where it is missing or empty.</summary>
    public ReadOnlySpan<char> Raw(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            ref readonly var found = ref _found[i];
            if (found.NameLength == name.Length && _html.AsSpan(found.NameStart, found.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return _html.AsSpan(found.ValueStart, found.ValueLength);
            }
        }

        return [];
    }

    /// <summary>True where the tag has the attribute.</summary>
    public bool Has(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_found[i].NameLength == name.Length && _html.AsSpan(_found[i].NameStart, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) Value(string html, ref int at)
    {
        var next = at;
        while (next < html.Length && html[next] is ' ' or '\n' or '\t' or '\r' or '\f')
        {
            next++;
        }

        if (next >= html.Length || html[next] != '=')
        {
            return (at, at);
        }

        next++;
        while (next < html.Length && html[next] is ' ' or '\n' or '\t' or '\r' or '\f')
        {
            next++;
        }

        if (next < html.Length && html[next] is '"' or '\'')
        {
            var length = html.AsSpan(next + 1).IndexOf(html[next]);
            var end = length < 0 ? html.Length : next + 1 + length;
            at = Math.Min(html.Length, end + 1);
            return (Math.Min(next + 1, end), end);
        }

        var start = next;
        while (next < html.Length && html[next] is not (' ' or '\n' or '\t' or '\r' or '\f' or '>'))
        {
            next++;
        }

        at = next;
        return (start, next);
    }
}
