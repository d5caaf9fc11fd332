using System.Runtime.InteropServices;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>What is known of every block before it is judged: its words, its likes on the page, the data the page carries.</summary>
internal sealed class PageContext
{
    private PageContext(int blocks, int title)
    {
        Title = title;
        Reasons = new float[blocks];
        Repeats = new float[blocks];
        Reported = new float[blocks];
        Described = new float[blocks];
        TitleLikeness = new float[blocks];
        SignatureGood = new float[blocks];
        SignatureCount = new float[blocks];
        SignatureLinks = new float[blocks];
        SignatureWords = new float[blocks];
        FurnitureBefore = new float[blocks];
        FurnitureAfter = new float[blocks];
    }

    /// <summary>The block that is the headline; -1 where none is.</summary>
    public int Title { get; }

    /// <summary>One more than the reason that the block's words tell; 0 where they tell none.</summary>
    public float[] Reasons { get; }

    /// <summary>How many blocks before it say the same.</summary>
    public float[] Repeats { get; }

    /// <summary>The share of it that the report in the page's data says.</summary>
    public float[] Reported { get; }

    /// <summary>The share of it that the page's description says.</summary>
    public float[] Described { get; }

    /// <summary>The share of its words that the headline has.</summary>
    public float[] TitleLikeness { get; }

    /// <summary>The share of the page's running text in blocks of the same make.</summary>
    public float[] SignatureGood { get; }

    public float[] SignatureCount { get; }

    public float[] SignatureLinks { get; }

    public float[] SignatureWords { get; }

    /// <summary>Blocks since the last one whose words say that it is no report.</summary>
    public float[] FurnitureBefore { get; }

    public float[] FurnitureAfter { get; }

    /// <summary>1 where the page's data hold a report.</summary>
    public float HasReport { get; private set; }

    /// <summary>The share of the running text that the report in the data says.</summary>
    public float ReportShare { get; private set; }

    public static PageContext Of(PageLayout layout, int title, string? titleText, LineJudge judge)
    {
        var context = new PageContext(layout.Stats.Length, title);
        context.TakeWords(layout, judge, titleText);
        context.TakeData(layout);
        context.TakeSignatures(layout);
        context.TakeFurniture();
        return context;
    }

    private void TakeWords(PageLayout layout, LineJudge judge, string? titleText)
    {
        const int longest = 60;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var titleWords = titleText is null ? [] : WordKey.Of(titleText).Split(' ').ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < layout.Stats.Length; i++)
        {
            var span = layout.Page.Blocks[i].Span;
            if (layout.Stats[i].Words > longest)
            {
                var start = span.In(layout.Text)[..Math.Min(span.Length, 200)].ToString();
                Repeats[i] = seen.GetValueOrDefault(start);
                seen[start] = (int)Repeats[i] + 1;
                continue;
            }

            var line = TextLine.Of(layout.Text, span, followsBlank: true);
            Reasons[i] = judge.Judge(layout.Text, line) is var (reason, _) ? (int)reason + 1 : 0;
            Repeats[i] = seen.GetValueOrDefault(line.Key);
            seen[line.Key] = (int)Repeats[i] + 1;
            if (titleWords.Count > 0 && line.Words > 0)
            {
                var same = 0;
                foreach (var range in line.Key.AsSpan().Split(' '))
                {
                    same += titleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.Key.AsSpan(range)) ? 1 : 0;
                }

                TitleLikeness[i] = same / (float)Math.Max(line.Words, titleWords.Count);
            }
        }
    }

    private void TakeData(PageLayout layout)
    {
        var report = layout.Page.EmbeddedReports.MaxBy(each => each.Length);
        var described = layout.Page.Values.Where(value => value.Field == PageField.Description).Select(value => value.Value).MaxBy(value => value.Length);
        var reportSet = report is null ? null : new ShingleSet(report);
        var describedSet = described is null ? null : new ShingleSet(described);
        HasReport = reportSet is { IsEmpty: false } ? 1 : 0;
        var said = 0f;
        for (var i = 0; i < Reported.Length; i++)
        {
            var words = layout.Page.Blocks[i].Span.In(layout.Text);
            Reported[i] = HasReport > 0 ? reportSet!.Share(words) : -1;
            Described[i] = describedSet is { IsEmpty: false } ? describedSet.Share(words) : -1;
            said += HasReport > 0 ? Reported[i] * layout.Stats[i].Good : 0;
        }

        ReportShare = HasReport > 0 ? said / Math.Max(1, layout.TotalGood) : -1;
    }

    // Blocks are of the same make where their elements and those above are called the same.
    private void TakeSignatures(PageLayout layout)
    {
        var elements = layout.Page.Elements;
        var names = new Dictionary<(string Tag, string Names), int>();
        var nameOf = new int[elements.Length];
        var signatures = new Dictionary<(int Own, int Parent), int>();
        var sums = new List<(float Good, float Count, float Links, float Words)>();
        var signatureOf = new int[layout.Stats.Length];
        for (var i = 0; i < layout.Stats.Length; i++)
        {
            var element = layout.Page.Blocks[i].Element;
            var key = (NameOf(element), element < 0 ? 0 : NameOf(elements[element].Parent));
            if (!signatures.TryGetValue(key, out signatureOf[i]))
            {
                signatures.Add(key, signatureOf[i] = sums.Count);
                sums.Add(default);
            }

            ref var sum = ref CollectionsMarshal.AsSpan(sums)[signatureOf[i]];
            ref readonly var stats = ref layout.Stats[i];
            sum = (sum.Good + stats.Good, sum.Count + 1, sum.Links + stats.LinkShare, sum.Words + stats.Words);
        }

        for (var i = 0; i < layout.Stats.Length; i++)
        {
            var sum = sums[signatureOf[i]];
            SignatureGood[i] = sum.Good / Math.Max(1, layout.TotalGood);
            SignatureCount[i] = sum.Count;
            SignatureLinks[i] = sum.Links / sum.Count;
            SignatureWords[i] = sum.Words / sum.Count;
        }

        int NameOf(int element)
        {
            if (element >= 0 && nameOf[element] == 0)
            {
                var name = (elements[element].Tag, elements[element].Names);
                nameOf[element] = names.TryGetValue(name, out var known) ? known : names[name] = names.Count + 1;
            }

            return element < 0 ? 0 : nameOf[element];
        }
    }

    private void TakeFurniture()
    {
        const int far = 40;
        var since = far;
        for (var i = 0; i < Reasons.Length; i++)
        {
            FurnitureBefore[i] = Math.Min(far, since);
            since = Reasons[i] > 0 ? 1 : since + 1;
        }

        since = far;
        for (var i = Reasons.Length - 1; i >= 0; i--)
        {
            FurnitureAfter[i] = Math.Min(far, since);
            since = Reasons[i] > 0 ? 1 : since + 1;
        }
    }
}
