using System.Text;

namespace Parallax.Sources.Documents;

/// <summary>Joins the lines of plain mail text that were broken for the width of a window only (<c>format=flowed</c>, RFC 3676).</summary>
internal static class FlowedText
{
    private const string Signature = "-- ";

    /// <summary>The text with each paragraph on one line. Lines quoted to different depths are not joined.</summary>
    public static string Join(string text, bool deletesSpace)
    {
        var joined = new StringBuilder(text.Length);
        var (isOpen, depth) = (false, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var quotes = line.IndexOfAnyExcept('>') is >= 0 and var count ? count : line.Length;
            var words = line[quotes..];
            words = words is [' ', ..] ? words[1..] : words;
            var isSignature = words is Signature;
            if (!isOpen || quotes != depth || isSignature)
            {
                joined.Append(joined.Length > 0 || isOpen ? "\n" : "").Append('>', quotes).Append(quotes > 0 ? " " : "");
            }

            isOpen = words is [.., ' '] && !isSignature;
            joined.Append(isOpen && deletesSpace ? words[..^1] : words);
            depth = quotes;
        }

        return joined.ToString();
    }
}
