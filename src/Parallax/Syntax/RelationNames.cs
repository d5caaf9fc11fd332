using Parallax.Languages;
using System.Collections.Immutable;

namespace Parallax.Syntax;

/// <summary>The names that Universal Dependencies give the relations.</summary>
public static class RelationNames
{
    private static readonly ImmutableArray<string> Names =
    [
        "_", "root", "punct", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod",
        "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
        "compound", "compound:prt", "conj", "cop", "csubj", "dep",
        "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith",
        "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj",
        "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan",
        "parataxis", "reparandum", "vocative", "xcomp",
    ];

    private static readonly WordMap<Relation> ByName =
        Names.Select((name, index) => (name, index)).ToWordMap(pair => pair.name, pair => (Relation)pair.index, StringComparer.Ordinal);

    /// <summary>How many relations there are, <see cref="Relation.Unknown"/> among them.</summary>
    internal static int Count => Names.Length;

    /// <summary>The name with its subtype, for example <c>nsubj:pass</c>; <c>_</c> where unknown.</summary>
    public static string NameOf(Relation relation) => Names[(int)relation];

    /// <summary>The relation of that name; of a name with an unknown subtype the relation without it; <see cref="Relation.Unspecified"/> for other names.</summary>
    public static Relation Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.TryGetValue(name, out var relation))
        {
            return relation;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name.AsSpan(0, colon), out relation) ? relation : Relation.Unspecified;
    }
}
