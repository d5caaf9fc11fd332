using System.Collections.Immutable;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>A line of plain text that holds something, without the white space at its ends.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Key">Its words in lower case with one space between them, colons kept; see <see cref="WordKey"/>.</param>
/// <param name="FollowsBlank">True where an empty line, or nothing, stands before it.</param>
/// <param name="EndsSentence">True where it ends as sentences do.</param>
internal sealed record TextLine(TextSpan Span, int Words, string Key, bool FollowsBlank, bool EndsSentence)
{
    private const string Closing = "\"'”’»)]*";

    /// <summary>The lines of a text in order; those without a visible character are left out.</summary>
    public static ImmutableArray<TextLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var followsBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var span = Trimmed(text, start, end);
            if (span.IsEmpty)
            {
                followsBlank = true;
            }
            else
            {
                lines.Add(Of(text, span, followsBlank));
                followsBlank = false;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines.ToImmutable();
    }

    /// <summary>The line these characters make.</summary>
    public static TextLine Of(string text, TextSpan span, bool followsBlank)
    {
        var words = span.In(text);
        var key = WordKey.Of(words);
        return new TextLine(span, WordKey.Count(key), key, followsBlank, words.TrimEnd(Closing) is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟']);
    }

    /// <summary>The characters from start to end without white space at both ends.</summary>
    public static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
