using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Stories;

namespace Parallax.Evaluation.Joins;

/// <summary>Real stories of sets that name the story of each article, the threads that the program makes of a set, and their dossiers.</summary>
internal sealed class StoryShelf
{
    /// <summary>What follows the name of a set whose articles stand in threads of the program's making, not in the stories that the set names.</summary>
    public const string Threads = "-threads";

    /// <summary>The sets whose joins are judged.</summary>
    public static ImmutableArray<string> Sets { get; } = ["allsides", "wikinews"];

    /// <summary>The sets whose articles are also joined into threads: most of them stand in no story that the set names.</summary>
    private static readonly ImmutableArray<string> ThreadedSets = ["allsides"];

    private readonly ArticleReader _reader = new(Language.English);
    private readonly ArticleCleaner _cleaner = new();
    private readonly DossierBuilder _builder;
    private readonly ImmutableArray<(string Set, string Id, ImmutableArray<Draft> Drafts)> _stories;
    private readonly Lazy<ImmutableArray<(string Set, string Id, ImmutableArray<Draft> Drafts)>> _threads;

    /// <summary>Loads the articles whose story is named; none are read yet, and no threads made.</summary>
    /// <param name="folder">The folder of the sets, each a packed jsonl file.</param>
    public StoryShelf(string folder)
    {
        _builder = new DossierBuilder(Language.English, _reader);
        _stories = [.. Sets.SelectMany(set => Load(set, Path.Combine(folder, set + ".jsonl.gz")))];
        _threads = new(() => [.. ThreadedSets.SelectMany(set => LoadThreads(set, Path.Combine(folder, set + ".jsonl.gz")))]);
    }

    /// <summary>Builds the dossiers of stories, in an order that a word decides, as they are asked for.</summary>
    /// <param name="seed">The word.</param>
    /// <param name="threads">True for the threads of the program's making.</param>
    /// <param name="isAsked">True for a story, by its set and articles, that is to be built.</param>
    public IEnumerable<JoinedStory> Read(string seed, bool threads, Func<string, IEnumerable<ArticleId>, bool> isAsked) =>
        (threads ? _threads.Value : _stories)
            .Where(story => isAsked(story.Set, story.Drafts.Select(draft => draft.Id)))
            .OrderBy(story => Order(seed, story.Id), StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(story => new JoinedStory(story.Set, story.Id, _builder.Build([.. story.Drafts.Select(draft => _reader.Read(_cleaner.Clean(draft)))], asOne: true)[0]));

    /// <summary>A number without meaning that a word and a key decide.</summary>
    public static string Order(string seed, string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{key}")));

    private static IEnumerable<(string Set, string Id, ImmutableArray<Draft> Drafts)> Load(string set, string file)
    {
        var stories = StoryTable.Load(file);
        return Drafts(file)
            .Where(draft => stories.IsLabelled(draft.Id.Value))
            .GroupBy(draft => stories.StoryOf(draft.Id.Value))
            .Select(group => (set, group.Key, group.ToImmutableArray()));
    }

    private IEnumerable<(string Set, string Id, ImmutableArray<Draft> Drafts)> LoadThreads(string set, string file)
    {
        var drafts = Drafts(file).ToDictionary(draft => draft.Id);
        var articles = drafts.Values.Select(draft => _cleaner.Clean(draft)).ToList();
        articles.Sort(StreamOrder.Compare);
        return new StoryFinder(Language.English, StoryOptions.Default).Group([.. articles])
            .GroupBy(place => place.Thread, StringComparer.Ordinal)
            .Where(thread => thread.Count() > 1)
            .Select(thread => (set + Threads, thread.Key, thread.Select(place => drafts[place.Article]).ToImmutableArray()));
    }

    private static IEnumerable<Draft> Drafts(string file)
    {
        var drafts = new DraftReader(MetaTable.None);
        return new InputWalker(InputOptions.Default).List([file]).Items().Select(item => item.Then(drafts.Read).Value).OfType<Draft>();
    }
}
