using System.Collections.Immutable;
using System.Text;

namespace Parallax.Sources.Documents;

/// <summary>The names in a list of addresses (RFC 5322, section 3.4). An address without a name names nobody.</summary>
internal static class MailNames
{
    private const int MostNames = 20;

    /// <summary>The names in order, each once, with their encoded words read.</summary>
    public static ImmutableArray<string> Of(string addresses)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var (phrase, comment) = (new StringBuilder(), new StringBuilder());
        var (isQuoted, comments, hasAddress) = (false, 0, false);
        for (var at = 0; at < addresses.Length && names.Count < MostNames; at++)
        {
            var c = addresses[at];
            if (c == '\\' && (isQuoted || comments > 0) && at + 1 < addresses.Length)
            {
                (comments > 0 ? comment : phrase).Append(addresses[++at]);
            }
            else if (c == '"' && comments == 0)
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is '(' or ')')
            {
                comments = Math.Max(0, comments + (c == '(' ? 1 : -1));
            }
            else if (comments > 0)
            {
                comment.Append(c);
            }
            else if (!isQuoted && c == '<')
            {
                var end = addresses.IndexOf('>', at);
                at = end < 0 ? addresses.Length : end;
                hasAddress = true;
            }
            else if (!isQuoted && c is ',' or ';')
            {
                Add();
            }
            else
            {
                phrase.Append(c);
            }
        }

        Add();
        return names.ToImmutable();

        void Add()
        {
            // "Ana Rill <ana@example.org>", and the older "ana@example.org (Ana Rill)".
            var name = EncodedWords.Decode((hasAddress ? phrase : comment).ToString().Trim()).Trim();
            if (name.Length > 0 && !name.Contains('@', StringComparison.Ordinal) && !names.Contains(name))
            {
                names.Add(name);
            }

            phrase.Clear();
            comment.Clear();
            (isQuoted, comments, hasAddress) = (false, 0, false);
        }
    }
}
