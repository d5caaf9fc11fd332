namespace Parallax.Stories;

/// <summary>Joins stories of articles that have no order: always the two that are likeliest one, until none are likely enough. Of two as likely ones those of the lower numbers come first.</summary>
internal static class SurestFirst
{
    private const float LeastMean = 0.05f; // mean probability of a pair below which two stories are not weighed

    /// <summary>Joins the stories.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="likeness">How likely two stories are one, 0 to 1.</param>
    /// <param name="least">From which likeness on they are joined.</param>
    /// <param name="decide">Asked once of every two that are to be joined; where it says no they stay apart until one of them is joined to a third.</param>
    /// <param name="cancellation">Ends it.</param>
    public static void Join(JoiningStories stories, Func<int, int, double> likeness, double least, Func<int, int, bool> decide, CancellationToken cancellation = default)
    {
        var joined = new int[stories.Count]; // how often each was
        var queue = new PriorityQueue<(int Story, int Other, int Joined, int OtherJoined), (double Likeness, int Story, int Other)>();
        for (var story = 0; story < stories.Count; story++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var other in stories.Others(story))
            {
                if (other < story)
                {
                    Weigh(other, story);
                }
            }
        }

        while (queue.TryDequeue(out var next, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var (story, other, times, otherTimes) = next;
            if (!stories.IsThere(story) || !stories.IsThere(other) || joined[story] != times || joined[other] != otherTimes || !decide(story, other))
            {
                continue;
            }

            var both = stories.Join(story, other);
            joined[both]++;
            foreach (var third in stories.Others(both))
            {
                Weigh(Math.Min(both, third), Math.Max(both, third));
            }
        }

        void Weigh(int story, int other)
        {
            if (stories.Mean(story, other) >= LeastMean && likeness(story, other) is var found && found >= least)
            {
                queue.Enqueue((story, other, joined[story], joined[other]), (-found, story, other));
            }
        }
    }
}
