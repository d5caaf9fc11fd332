using System.Collections.Immutable;

namespace Parallax.Events;

/// <summary>What a frame asks of one argument.</summary>
/// <param name="Slot">The argument: <c>subj</c>, <c>obj</c>, <c>inf</c> and the like, or a preposition.</param>
/// <param name="Classes">The classes of words one of which its head must be of; none where it need only be there.</param>
/// <param name="Words">Single words that are as good as a class.</param>
/// <param name="IsDenied">True where the argument must not be so.</param>
internal sealed record EventCondition(string Slot, EventClasses Classes, ImmutableArray<string> Words, bool IsDenied)
{
    /// <summary>True where the argument need only be told.</summary>
    public bool IsBare => Classes == EventClasses.None && Words.IsEmpty;
}
