namespace Parallax.Training.Stories;

/// <summary>What an article and an earlier one, or an article and a story, show.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="IsSame">Whether both are of one story.</param>
/// <param name="Weight">How much it counts within its set.</param>
/// <param name="Part">The part of the article's story.</param>
/// <param name="OtherPart">The part of the other's story.</param>
internal sealed record StoryExample(float[] Values, bool IsSame, double Weight, int Part, int OtherPart)
{
    /// <summary>Whether it has a story of that part.</summary>
    public bool IsOf(int part) => Part == part || OtherPart == part;
}
