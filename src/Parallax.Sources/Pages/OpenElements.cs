namespace Parallax.Sources.Pages;

/// <summary>The elements that are open while a page is read: a short form of the stack of open elements of the HTML standard.</summary>
internal sealed class OpenElements
{
    /// <summary>How many may be open; browsers flatten what stands deeper.</summary>
    public const int Deepest = 512;

    private readonly (HtmlTag Tag, int Record)[] _open = new (HtmlTag, int)[Deepest];
    private readonly int[] _counts = new int[HtmlTag.Kinds];

    public int Count { get; private set; }

    public bool IsFull => Count == Deepest;

    /// <summary>The innermost element's record; -1 where none is open.</summary>
    public int Record => Count == 0 ? -1 : _open[Count - 1].Record;

    public void Push(HtmlTag tag, int record)
    {
        _open[Count++] = (tag, record);
        _counts[tag.Kind]++;
    }

    public (HtmlTag Tag, int Record) Pop()
    {
        var last = _open[--Count];
        _counts[last.Tag.Kind]--;
        return last;
    }

    /// <summary>How many elements a start tag of this kind closes before it opens.</summary>
    public int ClosedByStart(HtmlTag tag)
    {
        var closed = 0;
        if (tag.Is(HtmlTraits.ClosesItem))
        {
            closed = ToItem(tag.Name);
        }

        if (closed == 0 && tag.Is(HtmlTraits.ClosesParagraph))
        {
            closed = To(HtmlTag.Paragraph, static other => other.Is(HtmlTraits.Cell) || other.Name is "table" or "button" or "object" or "caption");
        }

        if (closed == 0 && ReferenceEquals(tag, HtmlTag.Link))
        {
            closed = To(tag, static other => other.Is(HtmlTraits.Special));
        }

        return closed == 0 && IsHeading(tag.Name) && Count > 0 && IsHeading(_open[Count - 1].Tag.Name) ? 1 : closed;
    }

    /// <summary>How many elements an end tag closes; 0 where it ends nothing.</summary>
    public int ClosedByEnd(HtmlTag tag)
    {
        if (ReferenceEquals(tag, HtmlTag.Unknown))
        {
            return Count > 0 && ReferenceEquals(_open[Count - 1].Tag, tag) ? 1 : To(tag, static other => other.Is(HtmlTraits.Special));
        }

        if (!tag.Is(HtmlTraits.Special | HtmlTraits.Skipped))
        {
            return To(tag, static other => other.Is(HtmlTraits.Special));
        }

        if (IsHeading(tag.Name))
        {
            for (var i = Count - 1; i >= 0 && !IsScope(_open[i].Tag); i--)
            {
                if (IsHeading(_open[i].Tag.Name))
                {
                    return Count - i;
                }
            }

            return 0;
        }

        return tag.Name is "table" or "tr" or "tbody" or "thead" or "tfoot" or "td" or "th" or "caption"
            ? To(tag, static other => other.Name == "table")
            : To(tag, IsScope);
    }

    private static bool IsScope(HtmlTag tag) => tag.Is(HtmlTraits.Cell) || tag.Name is "table" or "caption" or "object" or "template" or "html";

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private int ToItem(string name)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            var other = _open[i].Tag;
            switch (name)
            {
                case "li" when other.Name == "li":
                case "dd" or "dt" when other.Name is "dd" or "dt":
                case "td" or "th" when other.Is(HtmlTraits.Cell):
                case "tr" when other.Name == "tr":
                case "tbody" or "thead" or "tfoot" when other.Name is "tbody" or "thead" or "tfoot":
                case "option" when other.Name == "option":
                    return Count - i;
                case "li" or "dd" or "dt" when other.Is(HtmlTraits.Special) && other.Name is not ("div" or "p" or "address"):
                case "td" or "th" when other.Name is "tr" or "table":
                case "tr" or "tbody" or "thead" or "tfoot" or "caption" or "colgroup" when other.Name == "table":
                case "option" or "optgroup" or "legend":
                    return 0;
                default:
                    break;
            }
        }

        return 0;
    }

    private int To(HtmlTag tag, Func<HtmlTag, bool> isEnd)
    {
        for (var i = _counts[tag.Kind] == 0 ? -1 : Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_open[i].Tag, tag))
            {
                return Count - i;
            }

            if (isEnd(_open[i].Tag))
            {
                return 0;
            }
        }

        return 0;
    }
}
