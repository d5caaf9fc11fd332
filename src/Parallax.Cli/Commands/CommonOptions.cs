using System.CommandLine;
using Parallax.Cleaning;
using Parallax.Cli.Output;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tables;
using Parallax.Sources.Web;

namespace Parallax.Cli.Commands;

/// <summary>The options that several verbs share.</summary>
internal sealed class CommonOptions
{
    private const int BytesPerMebibyte = 1024 * 1024;
    private const int LargestMebibytes = 1024;
    private const int LongestDelay = 3600;
    private readonly string[] _formats;

    /// <summary>Makes the options of a verb that prints in these formats, the first one where nothing else is said.</summary>
    public CommonOptions(params string[] formats)
    {
        _formats = formats.Length == 0 ? ["jsonl"] : formats;
        Format = new Option<string?>("--format") { Description = $"{string.Join(", ", _formats)}." };
        if (formats.Length > 0)
        {
            Format.AcceptOnlyFromAmong(_formats);
        }

        Threads.Validators.Add(result => Check(result.GetValue(Threads) is null or > 0, result, "--threads: at least one thread"));
        MaxSize.Validators.Add(result => Check(result.GetValue(MaxSize) is > 0 and <= LargestMebibytes, result, $"--max-size: 1 to {LargestMebibytes} MiB"));
        Meta.Validators.Add(result => Check(result.GetValue(Meta) is not { } path || File.Exists(path), result, $"--meta: no such file: {result.GetValue(Meta)}"));
        Delay.Validators.Add(result => Check(result.GetValue(Delay) is >= 0 and <= LongestDelay, result, $"--delay: 0 to {LongestDelay} seconds"));
        Offline.Validators.Add(result => Check(!result.GetValue(Offline) || result.GetValue(Cache) is not null, result, "--offline: needs --cache FOLDER"));
        Columns.Validators.Add(result =>
        {
            if (result.GetValue(Columns) is { } columns && TableColumns.TryParse(columns, out _) is { } why)
            {
                result.AddError($"--columns: {why}");
            }
        });
        Color.AcceptOnlyFromAmong("auto", "always", "never");
    }

    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files and folders (.txt, .md, .html, .htm, .jsonl, .csv, .eml, .mhtml, .docx, .odt, .pdf, feeds .xml, .rss, .atom and .json, .warc, each also with .gz, and .zip), addresses of pages and feeds, or - for jsonl on standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Format { get; }

    public Option<int?> Threads { get; } = new("--threads") { Description = "Threads to use; all cores unless told." };

    public Option<bool> Whole { get; } = new("--whole") { Description = "The text is the report: nothing is cut." };

    public Option<string?> Meta { get; } = new("--meta") { Description = "A csv or jsonl file with id and any of url, title, outlet, published, language; what an input says itself wins." };

    public Option<string?> Columns { get; } = new("--columns") { Description = "Which columns of a csv of articles hold what: id=Key,text=Body,title=Headline. Keys: id, text, html, title, url, outlet, published, language." };

    public Option<int> MaxSize { get; } = new("--max-size") { Description = "The largest article, in MiB unpacked.", DefaultValueFactory = _ => InputOptions.Default.LargestArticle / BytesPerMebibyte };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No notices and no progress; refusals are still told." };

    public Option<string> Color { get; } = new("--color") { Description = "auto, always or never; NO_COLOR is heeded.", DefaultValueFactory = _ => "auto" };

    public Option<bool> Precision { get; } = new("--precision") { Description = "Of a page, rather leave a paragraph out than let the page around the report in." };

    public Option<bool> Recall { get; } = new("--recall") { Description = "Of a page, rather keep a stray line than lose a paragraph." };

    public Option<bool> Explain { get; } = new("--explain") { Description = "Tells on standard error which rule found what, and how often each did." };

    public Option<string?> Contact { get; } = new("--contact") { Description = "An address or mailbox that is sent with each request, so that sites can write to you." };

    public Option<string?> Cache { get; } = new("--cache") { Description = "A folder that keeps what is fetched; what has not changed is not fetched again." };

    public Option<bool> Offline { get; } = new("--offline") { Description = "Fetches nothing: reads from the --cache." };

    public Option<bool> AllowPrivate { get; } = new("--allow-private") { Description = "Also fetches from this machine and its local network." };

    public Option<bool> Follow { get; } = new("--follow") { Description = "Also fetches the pages that feeds name, and the feeds that lists name." };

    public Option<double> Delay { get; } = new("--delay") { Description = "Seconds between two requests to one host.", DefaultValueFactory = _ => FetchOptions.Default.Delay.TotalSeconds };

    /// <summary>The cleaning asked for.</summary>
    public CleaningOptions CleaningOf(ParseResult parsed) =>
        (parsed.GetValue(Precision) ? CleaningOptions.Precision : parsed.GetValue(Recall) ? CleaningOptions.Recall : CleaningOptions.Default) with { IsTraced = parsed.GetValue(Explain) };

    public void AddTo(Command command)
    {
        command.Add(Inputs);
        AddOptionsTo(command);
    }

    /// <summary>All but the inputs, for a verb that names its own.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Add(Format);
        command.Add(Threads);
        command.Add(Whole);
        command.Add(Meta);
        command.Add(Columns);
        command.Add(MaxSize);
        command.Add(Quiet);
        command.Add(Color);
        command.Add(Contact);
        command.Add(Cache);
        command.Add(Offline);
        command.Add(AllowPrivate);
        command.Add(Follow);
        command.Add(Delay);
    }

    /// <summary>How the network is to be used.</summary>
    public FetchOptions FetchingOf(ParseResult parsed) => FetchOptions.Default with
    {
        Contact = parsed.GetValue(Contact),
        Cache = parsed.GetValue(Cache),
        IsOffline = parsed.GetValue(Offline),
        AllowsPrivate = parsed.GetValue(AllowPrivate),
        Delay = TimeSpan.FromSeconds(parsed.GetValue(Delay)),
        LargestAnswer = LargestArticle(parsed),
    };

    /// <summary>The format asked for; else <c>text</c>, where the verb has it, on a terminal, and the verb's first format elsewhere.</summary>
    public string FormatOf(ParseResult parsed) =>
        parsed.GetValue(Format) ?? (StandardOutput.IsTerminal && _formats.Contains("text") ? "text" : _formats[0]);

    /// <summary>True where what is printed may be coloured.</summary>
    public bool IsColoured(ParseResult parsed) => parsed.GetValue(Color) switch
    {
        "always" => true,
        "never" => false,
        _ => StandardOutput.IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    public int LargestArticle(ParseResult parsed) => (int)Math.Min((long)parsed.GetValue(MaxSize) * BytesPerMebibyte, int.MaxValue / 2);

    public TableColumns ColumnsOf(ParseResult parsed)
    {
        TableColumns.TryParse(parsed.GetValue(Columns) ?? "", out var columns);
        return columns;
    }

    public MetaTable MetaOf(ParseResult parsed) => parsed.GetValue(Meta) is { } path ? MetaTable.Load(path) : MetaTable.None;

    private static void Check(bool holds, System.CommandLine.Parsing.OptionResult result, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
