namespace Parallax.Mentions;

/// <summary>One way an article writes a name, with every run written so.</summary>
/// <param name="text">The name as first written, white space made one blank.</param>
/// <param name="words">Its words, lower case, without marks and full stops.</param>
/// <param name="kind">What it names.</param>
/// <param name="title">The gender that the title before a single name tells ("Mrs. Clinton"); such runs are a form of their own.</param>
/// <param name="first">Index of its first run.</param>
internal sealed class NameForm(string text, string[] words, EntityKind kind, Gender? title, int first)
{
    /// <summary>The name as first written with small letters where it has any, white space made one blank.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Its words, lower case, without marks and full stops.</summary>
    public string[] Words { get; } = words;

    /// <summary>What it names.</summary>
    public EntityKind Kind { get; } = kind;

    /// <summary>The gender that the title before every one of its runs tells, or null.</summary>
    public Gender? Title { get; } = title;

    /// <summary>Index of its first run.</summary>
    public int First { get; } = first;

    /// <summary>How many runs are written so.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The form it is joined to; itself where to none.</summary>
    public NameForm Joined { get; private set; } = null!;

    /// <summary>The form that stands for all it is joined to.</summary>
    public NameForm Root
    {
        get
        {
            var root = this;
            while (root.Joined is { } next && next != root)
            {
                root = next;
            }

            return root;
        }
    }

    /// <summary>Counts one more run; a spelling with small letters replaces one all in capitals.</summary>
    public void Add(string name)
    {
        Count++;
        if (!Text.Any(char.IsLower) && name.Any(char.IsLower))
        {
            Text = name;
        }
    }

    /// <summary>Joins two forms as names of one entity; the earlier one stands for both.</summary>
    public void Join(NameForm other)
    {
        var (a, b) = (Root, other.Root);
        if (a != b)
        {
            var (early, late) = a.First <= b.First ? (a, b) : (b, a);
            late.Joined = early;
        }
    }
}
