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

    /// <summary>Finds the names of a text.</summary>
    public NamesFound Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Sentences.IsEmpty)
        {
            return NamesFound.None;
        }

        var parts = _parts.Value;
        var names = NameText.Of(text, parts.Gazetteer, parts.Links, parts.Groups);
        var runs = parts.Runs.Find(names, parts.Tagger.Label(names));
        return new EntityBuilder(names, runs, parts.Resolver.Resolve(names, runs), parts.Roles, parts.Gazetteer).Build();
    }

    private sealed class Parts(Language language)
    {
        private readonly NameWords _words = new(language);

        public Gazetteer Gazetteer { get; } = Gazetteer.Load(language);

        public LinkWords Links { get; } = LinkWords.Load(language);

        public NameGroups Groups { get; } = NameGroups.Load(language);

        public NameTagger Tagger { get; } = NameTagger.Load(language);

        public RunFinder Runs => field ??= new RunFinder(_words);

        public EntityResolver Resolver => field ??= new EntityResolver(_words);

        public RoleScanner Roles => field ??= new RoleScanner(_words);
    }
}
