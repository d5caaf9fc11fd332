namespace Parallax.Sources.Pages;

/// <summary>An element while its page is read; its names are places in the page.</summary>
internal record struct ElementRecord(HtmlTag Tag, int Parent)
{
    public (int Start, int Length) Class { get; set; }

    public (int Start, int Length) Id { get; set; }

    public (int Start, int Length) Other { get; set; }

    public bool IsHidden { get; set; }

    public bool IsSkipped { get; set; }

    public bool IsClosed { get; set; }
}
