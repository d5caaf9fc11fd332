using System.Text;

namespace Parallax.Cleaning;

/// <summary>
/// The words of a line for comparing: lower case, one space between them, no punctuation but a colon (a word of its own) and ©. An apostrophe
/// inside a word is dropped.
/// </summary>
internal static class WordKey
{
    private const string Apostrophes = "'’‘´`";

    /// <summary>The key of these characters.</summary>
    public static string Of(ReadOnlySpan<char> words)
    {
        var key = new StringBuilder(words.Length);
        var isOpen = false;
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (!isOpen && key.Length > 0)
                {
                    key.Append(' ');
                }

                key.Append(char.ToLowerInvariant(c));
                isOpen = true;
            }
            else if (c is ':' or '：' or '©')
            {
                key.Append(key.Length > 0 ? " " : "").Append(c == '©' ? '©' : ':');
                isOpen = false;
            }
            else if (!Apostrophes.Contains(c, StringComparison.Ordinal))
            {
                isOpen = false;
            }
        }

        return key.ToString();
    }

    /// <summary>How many words a key has, colons not counted.</summary>
    public static int Count(string key)
    {
        var count = 0;
        foreach (var range in key.AsSpan().Split(' '))
        {
            count += key.AsSpan(range) is "" or ":" ? 0 : 1;
        }

        return count;
    }
}
