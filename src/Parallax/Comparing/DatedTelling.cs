using NodaTime;
using Parallax.Articles;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>A sentence that tells of a day, weekend, week or month.</summary>
/// <param name="Reading">The index of its reading.</param>
/// <param name="Place">The sentence.</param>
/// <param name="Time">The characters that tell the date.</param>
/// <param name="Date">The date, as in ISO 8601.</param>
/// <param name="Days">The days that it covers.</param>
/// <param name="Summary">The sentence as a line of text.</param>
/// <param name="Words">Its content words.</param>
internal sealed record DatedTelling(int Reading, Citation Place, TextSpan Time, string Date, DateInterval Days, string Summary, WordBag Words)
{
    /// <summary>Are the two sentences one passage of text, told by two reports?</summary>
    public bool Meets(DatedTelling other, AlignedPlaces aligned) => aligned.Meet(Place.Article, Place.Span, other.Place.Article, other.Place.Span);

    /// <summary>How like they are in what they say, 0 to 1, which one passage of text is.</summary>
    public double Likeness(DatedTelling other, AlignedPlaces aligned) => Meets(other, aligned) ? 1 : Words.Similarity(other.Words);
}
