using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parallax.Sources.Inputs;

/// <summary>The encodings of the WHATWG Encoding Standard by their labels, read from <c>encodings.tsv</c>.</summary>
internal static class WebEncodings
{
    /// <summary>The name of encodings that browsers read no more, as they hide markup: ISO-2022-KR, ISO-2022-CN, HZ.</summary>
    public const string Replacement = "replacement";

    /// <summary>The name of the encoding that switches its characters by escape sequences and so looks like ASCII.</summary>
    public const string Iso2022Jp = "iso-2022-jp";

    /// <summary>The name of what needs no decoder of these.</summary>
    public const string Utf8 = "utf-8";

    private static readonly FrozenDictionary<string, Lazy<WebEncoding>> ByName = Load();

    private static readonly FrozenDictionary<string, string> Languages = Rows("encoding-languages.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>What is not told otherwise, and what pages mean by Latin-1 and ASCII.</summary>
    public static WebEncoding Windows1252 { get; } = ByName["windows-1252"].Value;

    /// <summary>All labels.</summary>
    public static ImmutableArray<string> Labels => ByName.Keys;

    /// <summary>The encoding of a label in any case; null where there is none. Only the bytes tell UTF-16, so UTF-8 is taken where a page declares it.</summary>
    public static WebEncoding? OfLabel(ReadOnlySpan<char> label) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label.Trim(" \t\r\n\f"), out var encoding) ? encoding.Value : null;

    /// <summary>The encoding that pages of a language are in where they do not say; null for languages whose pages are in windows-1252.</summary>
    public static WebEncoding? OfLanguage(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (Languages.TryGetValue(tag, out var name))
            {
                return ByName[name].Value;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Lazy<WebEncoding>> Load()
    {
        var found = new Dictionary<string, Lazy<WebEncoding>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("encodings.tsv"))
        {
            var encoding = new Lazy<WebEncoding>(() => Make(row[0], row[2]));
            foreach (var label in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                found.Add(label, encoding);
            }
        }

        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static WebEncoding Make(string name, string how) => (name, how) switch
    {
        ("x-user-defined", _) => WebEncoding.SingleByte(name, string.Create(128, 0, static (characters, _) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = (char)(0xF780 + i);
            }
        })),
        ("utf-16be", _) => WebEncoding.Of(name, Encoding.BigEndianUnicode),
        ("utf-16le", _) => WebEncoding.Of(name, Encoding.Unicode),
        (_, "-") => WebEncoding.Of(name, Encoding.UTF8),
        _ when int.TryParse(how, NumberStyles.None, CultureInfo.InvariantCulture, out var codePage) =>
            WebEncoding.Of(name, CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new BrokenCharacters())!),
        _ => WebEncoding.SingleByte(name, Unescape(how)),
    };

    private static string Unescape(string characters)
    {
        var text = new StringBuilder(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\\')
            {
                text.Append((char)ushort.Parse(characters.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(characters[i]);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(typeof(WebEncodings).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException("A table of encodings is missing.", file));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
