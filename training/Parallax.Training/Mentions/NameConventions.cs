using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Training.Mentions;

/// <summary>Translates the labels of annotated sets into our kinds; what is no name of ours is left out.</summary>
internal sealed class NameConventions
{
    private readonly Dictionary<string, EntityKind> _heads;
    private readonly Func<string, NameList> _lists;

    /// <summary>Uses the language's head words and lists of names.</summary>
    public NameConventions(Dictionary<string, EntityKind> heads, Func<string, NameList> lists) => (_heads, _lists) = (heads, lists);

    /// <summary>The name as we mark it, or null where it is none of ours.</summary>
    public (TextSpan Span, EntityKind Kind)? Read(string text, TextSpan span, string label)
    {
        var name = span.Of(text);
        switch (label)
        {
            case "PER" or "Person" or "person":
                return (span, EntityKind.Person);
            case "ORG" or "Organization" or "corporation":
                return (Trimmed(text, span), EntityKind.Organisation);
            case "LOC" or "Location" or "location":
                return (Trimmed(text, span), HeadOf(name) == EntityKind.Facility ? EntityKind.Facility : EntityKind.Place);
            case "Facility":
                return (Trimmed(text, span), EntityKind.Facility);
            case "NORP":
                return (span, EntityKind.Group);
            case "MISC" or "Misc":
                return Miscellaneous(span, name);
            case "Product" or "product" or "creative-work":
                return (span, EntityKind.Other);
            default:
                return null;
        }
    }

    /// <summary>"EU-wide" is EU alone; nationals and faiths are groups; cups, wars and games are events.</summary>
    private (TextSpan Span, EntityKind Kind)? Miscellaneous(TextSpan span, string name)
    {
        var hyphen = name.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < name.Length && char.IsLower(name[hyphen + 1]) && char.IsUpper(name[0]))
        {
            var first = name[..hyphen];
            var lists = _lists(first);
            return (lists & (NameList.Demonym | NameList.Group)) != 0 ? (new TextSpan(span.Start, span.Start + hyphen), EntityKind.Group)
                : (lists & (NameList.Country | NameList.Town | NameList.Region)) != 0 ? (new TextSpan(span.Start, span.Start + hyphen), EntityKind.Place)
                : (lists & (NameList.Organisation | NameList.ArmedGroup)) != 0 ? (new TextSpan(span.Start, span.Start + hyphen), EntityKind.Organisation)
                : null;
        }

        return (span, (_lists(name) & (NameList.Demonym | NameList.Group)) != 0 ? EntityKind.Group : HeadOf(name) == EntityKind.Event ? EntityKind.Event : EntityKind.Other);
    }

    private EntityKind? HeadOf(string name)
    {
        foreach (var word in name.Split(' ').Reverse())
        {
            if (_heads.TryGetValue(word.ToLowerInvariant(), out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    private static TextSpan Trimmed(string text, TextSpan span) =>
        span.Length > 4 && text.AsSpan(span.Start, 4).Equals("the ", StringComparison.OrdinalIgnoreCase) ? new TextSpan(span.Start + 4, span.End) : span;
}
