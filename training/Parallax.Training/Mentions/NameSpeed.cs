using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Training.Mentions;

/// <summary>Tells how long the parts of the name finder take to load, and how many words a second it reads, in processor time of this process.</summary>
internal static class NameSpeed
{
    /// <summary>Measures on the articles of both development sets.</summary>
    public static void Tell(string data)
    {
        var language = Language.English;
        Time("sequence model", () => { using var stream = language.Open("mentions/names.model"); return SequenceModel.Load(stream); });
        Time("network", () => NameNet.Load(language));
        Time("gazetteer", () => Gazetteer.Load(language));
        Time("common groups", () => WordClusters.Load(language));
        Time("both groups", () => NameGroups.Load(language));
        var words = Time("words", () => new NameWords(language));
        var conventions = new NameConventions([], _ => NameList.None);
        var splitter = new TextSplitter(language);
        ImmutableArray<TokenizedText> texts =
        [
            .. AnnotatedNames.Load(data, "conll2003.dev", conventions).Concat(AnnotatedNames.Load(data, "worldwide_newswire.dev", conventions))
                .Select(article => splitter.Split(article.Text, [new TextRegion(new TextSpan(0, article.Text.Length), Zone.Body)])),
        ];
        var count = texts.Sum(text => text.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
        var finder = new MentionFinder(language);
        for (var round = 0; round < 3; round++)
        {
            var seconds = Seconds(() => { foreach (var text in texts) { finder.Find(text); } });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"find: {count / seconds:0} words a second"));
        }

        var (gazetteer, links, groups, tagger) = (Gazetteer.Load(language), LinkWords.Load(language), NameGroups.Load(language), NameTagger.Load(language));
        ImmutableArray<NameText> names = [];
        var cut = Seconds(() => names = [.. texts.Select(text => NameText.Of(text, gazetteer, links, groups, words))]);
        var label = 0.0;
        for (var round = 0; round < 3; round++)
        {
            label = Seconds(() => { foreach (var text in names) { tagger.Label(text); } });
        }

        var network = NameNet.Load(language);
        for (var round = 0; round < 4; round++)
        {
            var alone = Seconds(() => { foreach (var text in names) { network.Score(text, CaseCounts.Of(text)); } });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"network: {count / alone:0} words a second; {names.Sum(text => { var n = 0; foreach (var u in text.Units) { n += u.IsCandidate ? 1 : 0; } return n; })} of {names.Sum(text => text.Units.Length)}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"units: {count / cut:0} words a second; labels: {count / label:0}"));
    }

    private static double Seconds(Action action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static T Time<T>(string name, Func<T> load) where T : class
    {
        T? loaded = null;
        var seconds = Seconds(() => loaded = load());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {name}: {seconds * 1000:0} ms"));
        return loaded!;
    }
}
