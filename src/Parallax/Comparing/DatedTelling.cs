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
internal sealed record DatedTelling(int Reading, Citation Place, TextSpan Time, string Date, DateInterval Days, string Summary, WordBag Words);
