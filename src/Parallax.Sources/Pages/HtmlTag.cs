using System.Collections.Frozen;

namespace Parallax.Sources.Pages;

/// <summary>What the reader of pages needs to know of an element's name.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Traits">How it behaves.</param>
/// <param name="Kind">Its number among those known, from 0.</param>
internal sealed record HtmlTag(string Name, HtmlTraits Traits, int Kind)
{
    private const HtmlTraits Block = HtmlTraits.Block | HtmlTraits.Special;

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName = All()
        .ToFrozenDictionary(tag => tag.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many kinds there are.</summary>
    public static int Kinds { get; } = ByName.Dictionary.Count + 1;

    /// <summary>Any element that pages may hold and that means nothing to the reader.</summary>
    public static HtmlTag Unknown { get; } = new("x", HtmlTraits.None, 0);

    /// <summary>The paragraph, which many elements end.</summary>
    public static HtmlTag Paragraph { get; } = Of("p");

    /// <summary>The link, which does not stand in another.</summary>
    public static HtmlTag Link { get; } = Of("a");

    /// <summary>The element of this name, in any case.</summary>
    public static HtmlTag Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : Unknown;

    /// <summary>True where the element has the trait.</summary>
    public bool Is(HtmlTraits trait) => (Traits & trait) != 0;

    private static IEnumerable<HtmlTag> All()
    {
        (string Names, HtmlTraits Traits)[] all =
        [
            ("area base basefont bgsound col embed frame img input keygen link meta param source track wbr", HtmlTraits.Void),
            ("hr", HtmlTraits.Void | Block | HtmlTraits.ClosesParagraph),
            ("br", HtmlTraits.Void | HtmlTraits.Break),
            ("address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup main menu nav ol pre section summary table ul listing", Block | HtmlTraits.ClosesParagraph),
            ("p", Block | HtmlTraits.ClosesParagraph),
            ("li dd dt", Block | HtmlTraits.ClosesParagraph | HtmlTraits.ClosesItem),
            ("tr tbody thead tfoot", Block | HtmlTraits.ClosesItem),
            ("caption colgroup legend optgroup option", Block | HtmlTraits.ClosesItem),
            ("td th", Block | HtmlTraits.ClosesItem | HtmlTraits.Cell),
            ("body html head frameset", Block),
            ("button video audio canvas object map", Block),
            ("script style iframe noframes noembed", HtmlTraits.Raw | HtmlTraits.Skipped),
            ("title textarea", HtmlTraits.Raw | HtmlTraits.Skipped),
            ("noscript template svg math select datalist", HtmlTraits.Skipped),
            ("a b strong i em u s small big font span tt code nobr strike time cite q abbr sub sup mark label ins del kbd var samp dfn bdi bdo ruby rp rt data output", HtmlTraits.None),
        ];
        var kind = 0;
        foreach (var (names, traits) in all)
        {
            foreach (var name in names.Split(' '))
            {
                yield return new HtmlTag(name, traits, ++kind);
            }
        }
    }
}
