namespace Parallax.Stories;

/// <summary>How often a term stands where in an article.</summary>
internal struct TermCount
{
    private const float HeadlineWeight = 3;
    private const float CapitalWeight = 1.6f;
    private int _capital;

    /// <summary>The term's number.</summary>
    public required int Term { get; init; }

    /// <summary>In the headline.</summary>
    public int Headline { get; private set; }

    /// <summary>In headline and opening.</summary>
    public int Opening { get; private set; }

    /// <summary>In headline and body.</summary>
    public int All { get; private set; }

    /// <summary>As far as the article is read at all.</summary>
    public int Known { get; private set; }

    /// <summary>In headline and body, headline and capitals weighing more.</summary>
    public float Weight { get; private set; }

    /// <summary>Whether headline and body always write it with a capital.</summary>
    public readonly bool IsName => _capital > 0 && _capital == All;

    /// <summary>Counts it once more.</summary>
    public void Tell(bool isCapital, bool isHeadline, bool isOpening, bool isBody)
    {
        Known++;
        if (isBody)
        {
            All++;
            _capital += isCapital ? 1 : 0;
            Headline += isHeadline ? 1 : 0;
            Opening += isOpening ? 1 : 0;
            Weight += isHeadline ? HeadlineWeight : isCapital ? CapitalWeight : 1;
        }
    }
}
