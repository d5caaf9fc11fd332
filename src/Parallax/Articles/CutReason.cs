namespace Parallax.Articles;

/// <summary>Why a stretch of an article's text is neither headline nor report.</summary>
public enum CutReason
{
    /// <summary>Menus, breadcrumbs, section names.</summary>
    Navigation,

    /// <summary>Share and print buttons.</summary>
    Share,

    /// <summary>Advertisement.</summary>
    Advert,

    /// <summary>Links to other reports.</summary>
    Related,

    /// <summary>Readers' comments and their form.</summary>
    Comments,

    /// <summary>The outlet about itself.</summary>
    Promotion,

    /// <summary>The words under or beside a picture.</summary>
    Caption,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Where and when it was written, and the credit before the first sentence.</summary>
    Dateline,

    /// <summary>A heading or passage said twice.</summary>
    Repeat,

    /// <summary>A digest of the article's own sentences.</summary>
    Summary,

    /// <summary>Copyright and terms.</summary>
    Legal,

    /// <summary>Anything else.</summary>
    Other,
}
