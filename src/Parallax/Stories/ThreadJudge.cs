using System.Runtime.InteropServices;

namespace Parallax.Stories;

/// <summary>
/// Decides which thread an article that begins a story goes on. A thread is as like as the mean of the likeness to its nearest article and the mean likeness to all, so that one odd article does
/// not draw others in. The nearest must be the more like the more days lie between, so that what only is of one kind does not go on as one thread.
/// </summary>
internal sealed class ThreadJudge(StoryOptions options)
{
    /// <summary>The thread that the article is most like; null where it is like none.</summary>
    public int? Nearest(ArticleGroups threads, EarlierLikeness earlier, ProfileIndex index, int article)
    {
        var (first, least) = (Math.Max(index.FirstWithin(options.ThreadLookbackDays, article), earlier.First), MathF.BitDecrement((float)options.ThreadNearness));
        var nearestOf = new Dictionary<int, int>();
        for (var each = earlier.NextAbove(first, least); each < earlier.End; each = earlier.NextAbove(each + 1, least))
        {
            ref var nearest = ref CollectionsMarshal.GetValueRefOrAddDefault(nearestOf, threads.GroupOf(each), out var isKnown);
            nearest = isKnown && earlier[nearest] >= earlier[each] ? nearest : each;
        }

        var (best, bestLikeness) = ((int?)null, 0.0);
        foreach (var (thread, nearest) in nearestOf)
        {
            if (earlier[nearest] < options.ThreadNearness + (options.ThreadNearnessADay * (index.DaysBetween(nearest, article) ?? 0)))
            {
                continue;
            }

            var likeness = (earlier[nearest] + (earlier.SumOf(threads.MembersSince(thread, first)) / threads.Members(thread).Count)) / 2;
            if (likeness >= options.ThreadLikeness && (likeness > bestLikeness || (likeness == bestLikeness && thread < best)))
            {
                (best, bestLikeness) = (thread, likeness);
            }
        }

        return best;
    }
}
