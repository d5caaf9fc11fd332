using System.Globalization;
using System.Text;

namespace Parallax.Sources.Web;

/// <summary>What a site's robots.txt allows one crawler (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private const int Largest = 500 * 1024;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Allows everything, as does a site without the file.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Allows nothing, as does a site whose file cannot be had.</summary>
    public static RobotsRules DisallowAll { get; } = new() { _rules = { ("/", false) } };

    /// <summary>The pause between requests that the file asks for; zero where it asks for none. No part of the RFC, and customary.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Reads a file for the crawler of this name.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string crawler)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, Largest)]).TrimStart('\uFEFF');
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (isNamed, isOwn, isAll, isInAgents) = (false, false, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var rule = line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line;
            if (rule.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }

            var key = rule[..colon].Trim();
            var value = rule[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Agents one behind the other share the rules that follow.
                (isOwn, isAll) = isInAgents ? (isOwn, isAll) : (false, false);
                isInAgents = true;
                isOwn |= Product(value).Equals(crawler, StringComparison.OrdinalIgnoreCase);
                isAll |= value is "*";
                isNamed |= isOwn;
                continue;
            }

            var isAllow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (isAllow || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                isInAgents = false;
                Add(value, isAllow);
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            {
                isInAgents = false;
                var delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
                own.Delay = isOwn ? delay : own.Delay;
                all.Delay = isAll ? delay : all.Delay;
            }
        }

        return isNamed ? own : all;

        void Add(ReadOnlySpan<char> value, bool allows)
        {
            if (value.IsEmpty)
            {
                return;
            }

            var pattern = Normalised(value.ToString());
            if (isOwn)
            {
                own._rules.Add((pattern, allows));
            }

            if (isAll)
            {
                all._rules.Add((pattern, allows));
            }
        }
    }

    /// <summary>True where the path, with its query, may be fetched: by the longest rule that fits it, and of equal ones by the one that allows.</summary>
    public bool Allows(string pathAndQuery)
    {
        var path = Normalised(pathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var (longest, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if (rule.Pattern.Length >= longest && Fits(rule.Pattern, path))
            {
                allows = rule.Allows || (allows && rule.Pattern.Length == longest);
                longest = rule.Pattern.Length;
            }
        }

        return allows;
    }

    // The name is letters, - and _; what follows it, as a version, is no part of it.
    private static ReadOnlySpan<char> Product(ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value[..end];
    }

    // * stands for any characters, $ at the end for the end. Greedy, and back only to the last *, so that the time is bounded by the two lengths.
    private static bool Fits(string pattern, string path)
    {
        var mustEnd = pattern.EndsWith('$');
        var rule = mustEnd ? pattern.AsSpan(0, pattern.Length - 1) : pattern.AsSpan();
        var (at, from, star, back) = (0, 0, -1, 0);
        while (true)
        {
            if (from == rule.Length && (!mustEnd || at == path.Length))
            {
                return true;
            }

            if (from < rule.Length && rule[from] == '*')
            {
                (star, back) = (from++, at);
            }
            else if (from < rule.Length && at < path.Length && rule[from] == path[at])
            {
                at++;
                from++;
            }
            else if (star >= 0 && back < path.Length)
            {
                (from, at) = (star + 1, ++back);
            }
            else
            {
                return false;
            }
        }
    }

    // Bytes beyond ASCII are escaped, escapes of letters that need none are not, and hexadecimal is in capitals.
    private static string Normalised(string path)
    {
        var text = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path).AsSpan();
        for (; !bytes.IsEmpty; bytes = bytes[1..])
        {
            var value = bytes[0];
            if (value == '%' && bytes.Length > 2 && char.IsAsciiHexDigit((char)bytes[1]) && char.IsAsciiHexDigit((char)bytes[2]))
            {
                value = byte.Parse(bytes[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                bytes = bytes[2..];
                Append(value, char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~');
            }
            else
            {
                Append(value, value is > 0x20 and < 0x7F);
            }
        }

        return text.ToString();

        void Append(byte value, bool isPlain) =>
            _ = isPlain ? text.Append((char)value) : text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
    }
}
