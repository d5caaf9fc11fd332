using System.Collections.Immutable;
using System.Security.Cryptography;
using Parallax.Cleaning;
using Parallax.Evaluation.Annotation;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Evaluation.Samples;

/// <summary>The sample reports with their annotation.</summary>
internal sealed class SampleSet
{
    private SampleSet(ImmutableArray<SampleReport> reports, AcrossAnnotation across, string hash) => (Reports, Across, Hash) = (reports, across, hash);

    /// <summary>The reports, in the order of their folders and names.</summary>
    public ImmutableArray<SampleReport> Reports { get; }

    /// <summary>What is said about several reports together.</summary>
    public AcrossAnnotation Across { get; }

    /// <summary>A hash of reports and annotation: floors hold for these only.</summary>
    public string Hash { get; }

    /// <summary>Reads and annotates all samples.</summary>
    /// <param name="reports">The folder of reports.</param>
    /// <param name="annotation">The folder of annotations: a file a report, at the same place, and <c>across.txt</c>.</param>
    /// <exception cref="AnnotationException">An annotation does not fit its report.</exception>
    public static SampleSet Load(string reports, string annotation)
    {
        var drafts = new DraftReader(MetaTable.None);
        var cleaner = new ArticleCleaner();
        var reader = new ArticleReader(Language.English);
        var loaded = ImmutableArray.CreateBuilder<SampleReport>();
        var files = new List<string> { Path.Combine(annotation, "across.txt") };
        foreach (var folder in Directory.GetDirectories(annotation).Order(StringComparer.Ordinal))
        {
            foreach (var item in new InputWalker(InputOptions.Default).List([Path.Combine(reports, Path.GetFileName(folder))]).Items())
            {
                var draft = item.Then(drafts.Read).Value ?? throw new AnnotationException($"cannot be read: {item.Value?.Source ?? folder}");
                var reading = reader.Read(cleaner.Clean(draft));
                var gold = Path.Combine(folder, reading.Article.Id.Value + ".txt");
                loaded.Add(new SampleReport(reading, Annotation.Annotation.Load(gold, reading.Article)));
                files.AddRange([draft.Source, gold]);
            }
        }

        return new SampleSet(loaded.ToImmutable(), AcrossAnnotation.Load(files[0]), HashOf(files));
    }

    private static string HashOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
