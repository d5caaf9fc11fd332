using Parallax.Languages;

namespace Parallax.Positions;

/// <summary>The language's verbs and nouns of stance, read once.</summary>
internal sealed class StanceLexicon
{
    private readonly WordMap<StanceWord> _verbs;
    private readonly WordMap<StanceWord> _nouns;
    private readonly WordSet _carriers;
    private readonly WordSet _messengers;
    private readonly WordSet _answerers;
    private readonly WordSet _addressing;
    private readonly WordSet _actors;

    public StanceLexicon(Language language)
    {
        var verbs = new Dictionary<string, StanceWord>(StringComparer.OrdinalIgnoreCase);
        var nouns = new Dictionary<string, StanceWord>(StringComparer.OrdinalIgnoreCase);
        var carriers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var messengers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var answerers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var addressing = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in language.Rows("positions/stances.tsv"))
        {
            var forms = row[4].Split(' ');
            if (row[0] is "carrier" or "messenger" or "answerer" or "addressing")
            {
                (row[0] switch { "carrier" => carriers, "messenger" => messengers, "answerer" => answerers, _ => addressing }).UnionWith(forms);
                continue;
            }

            var frames = row[3].Split(',');
            var word = new StanceWord(row[1], Enum.Parse<Stance>(row[2], ignoreCase: true), FramesOf(frames), [.. frames.Where(frame => FrameOf(frame) == StanceFrames.None)]);
            foreach (var form in forms)
            {
                (row[0] == "verb" ? verbs : nouns).TryAdd(form, word);
            }
        }

        _verbs = verbs.ToWordMap(StringComparer.OrdinalIgnoreCase);
        _nouns = nouns.ToWordMap(StringComparer.OrdinalIgnoreCase);
        _actors = language.Lines("positions/actors.txt").SelectMany(line => line.Split(' ')).ToWordSet(StringComparer.OrdinalIgnoreCase);
        _messengers = messengers.ToWordSet(StringComparer.OrdinalIgnoreCase);
        _addressing = addressing.ToWordSet(StringComparer.OrdinalIgnoreCase);
        _answerers = answerers.ToWordSet(StringComparer.OrdinalIgnoreCase);
        _carriers = carriers.ToWordSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True for nouns that name people or bodies who can take a stance: "officials", "parliament".</summary>
    public bool IsActor(ReadOnlySpan<char> form) => _actors.Contains(form);

    /// <summary>The entry of a verb form, or null.</summary>
    public StanceWord? Verb(ReadOnlySpan<char> form) => _verbs.TryGetValue(form, out var word) ? word : null;

    /// <summary>The entry of a noun form, or null.</summary>
    public StanceWord? Noun(ReadOnlySpan<char> form) => _nouns.TryGetValue(form, out var word) ? word : null;

    /// <summary>True for verbs that a noun of stance may be the object of, so that the verb's subject takes the stance ("renewed a pledge").</summary>
    public bool IsCarrier(ReadOnlySpan<char> form) => _carriers.Contains(form);

    /// <summary>True for carriers who need not have written the plan or offer that they carry ("delivered the offer").</summary>
    public bool IsMessenger(ReadOnlySpan<char> form) => _messengers.Contains(form);

    /// <summary>True for verbs that answer with what a noun of stance names: "answered the offer with a demand".</summary>
    public bool IsAnswerer(ReadOnlySpan<char> form) => _answerers.Contains(form);

    /// <summary>True for a preposition before those who are to do what follows: "called on them to accept", "pressure on them to accept".</summary>
    public bool IsAddressing(ReadOnlySpan<char> form) => _addressing.Contains(form);

    private static StanceFrames FramesOf(string[] frames) => frames.Aggregate(StanceFrames.None, (all, frame) => all | FrameOf(frame));

    private static StanceFrames FrameOf(string frame) => frame switch
    {
        "obj" => StanceFrames.Object,
        "inf" => StanceFrames.Infinitive,
        "objinf" => StanceFrames.ObjectInfinitive,
        "clause" => StanceFrames.Clause,
        "offer" => StanceFrames.Offer,
        "judged" => StanceFrames.Judged,
        _ => StanceFrames.None,
    };
}
