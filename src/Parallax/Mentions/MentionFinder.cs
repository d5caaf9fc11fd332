using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>Finds proper names and tells which of them name one entity.</summary>
public sealed class MentionFinder
{
    private readonly Lazy<Parts> _parts;

    /// <summary>Makes a finder with the language's models and word lists, which are read at the first article.</summary>
    public MentionFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _parts = new Lazy<Parts>(() => new Parts(language));
    }

    /// <summary>Reads the models and word lists now.</summary>
    internal void Load() => _ = _parts.Value;

    /// <summary>Finds the names of a text.</summary>
    public NamesFound Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Sentences.IsEmpty)
        {
            return NamesFound.None;
        }

        var parts = _parts.Value;
        var names = NameText.Of(text, parts.Gazetteer, parts.Links, parts.Groups, parts.Words);
        var runs = parts.Runs.Find(names, parts.Tagger.Label(names));
        return new EntityBuilder(names, runs, parts.Resolver.Resolve(names, runs), parts.Roles, parts.Gazetteer).Build();
    }

    /// <summary>What the finder reads with, loaded by one thread and by no task: all threads of the pool may be waiting for it, and a task would wait for one of them.</summary>
    private sealed class Parts
    {
        public Parts(Language language)
        {
            Tagger = NameTagger.Load(language);
            Gazetteer = Gazetteer.Load(language);
            Groups = NameGroups.Load(language);
            Words = new NameWords(language);
            Links = LinkWords.Load(language);
            Runs = new RunFinder(Words);
            Resolver = new EntityResolver(Words, Gazetteer);
            Roles = new RoleScanner(Words);
        }

        public Gazetteer Gazetteer { get; }

        public NameGroups Groups { get; }

        public NameTagger Tagger { get; }

        public LinkWords Links { get; }

        public NameWords Words { get; }

        public RunFinder Runs { get; }

        public EntityResolver Resolver { get; }

        public RoleScanner Roles { get; }
    }
}
