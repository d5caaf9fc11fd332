using Dapper;
using Microsoft.Data.Sqlite;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Running;

namespace Parallax.Sources.Indexes;

/// <summary>
/// What earlier runs learned of articles, in a SQLite database in a folder of its own. Articles and verdicts go in by transactions: after a kill at any moment
/// each is wholly in or not at all. One process at a time. Not safe to share between threads, but for <see cref="Knows"/>.
/// </summary>
public sealed class CopyIndex : ICopyIndex, IDisposable
{
    private const int ArticlesAtOnce = 1000;
    private const long BytesAtOnce = 64 << 20;
    private const int RowsAtOnce = 500;
    private readonly string _folder;
    private readonly SqliteConnection _connection;
    private readonly Action<string> _step;
    private readonly HashSet<UInt128> _inputs;
    private readonly Dictionary<ArticleId, StoredArticle> _pending = [];
    private readonly List<byte[]> _pendingInputs = [];
    private long _pendingBytes;
    private int _stored;

    private CopyIndex(string folder, SqliteConnection connection, Action<string> step)
    {
        (_folder, _connection, _step) = (folder, connection, step);
        _stored = IndexFile.Articles(connection);
        _inputs = [.. connection.Query<byte[]>("SELECT key FROM input", buffered: false).Select(Digest.Number)];
    }

    /// <summary>How many articles are in it.</summary>
    public int Count => _stored + _pending.Count;

    /// <summary>Opens the index of a folder, or makes one; a problem where it is another process's, another version's, or damaged.</summary>
    public static Outcome<CopyIndex> Open(string folder, IndexSettings settings) => Open(folder, settings, _ => { });

    /// <summary>The same; the step is told before and after each transaction's end.</summary>
    internal static Outcome<CopyIndex> Open(string folder, IndexSettings settings, Action<string> step)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(settings);
        var opened = IndexFile.Open(folder, settings);
        if (opened.Value is not { } connection)
        {
            return opened.Problem!;
        }

        try
        {
            return new CopyIndex(folder, connection, step);
        }
        catch (Exception exception) when (exception is SqliteException || IndexProblems.IsDamage(exception))
        {
            connection.Dispose();
            return ProblemOf(folder, exception);
        }
    }

    /// <summary>Whether this very input is in it. Safe on any thread while articles are added on another.</summary>
    public bool Knows(Draft input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var key = Digest.Number(InputDigest.Of(input));
        lock (_inputs)
        {
            return _inputs.Contains(key);
        }
    }

    /// <summary>Takes an article in; it is on disk at the latest after <see cref="Flush"/>.</summary>
    /// <exception cref="IndexException">The index can no longer be read or written.</exception>
    public AddedArticle Add(StoredArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var known = DigestOf(article.Id);
        if (known is not null && !known.AsSpan().SequenceEqual(article.Digest))
        {
            return AddedArticle.Different;
        }

        if (known is null)
        {
            _pending.Add(article.Id, article);
            _pendingBytes += article.Body.Length;
        }

        if (article.Input is { } input)
        {
            lock (_inputs)
            {
                if (_inputs.Add(Digest.Number(input)))
                {
                    _pendingInputs.Add(input);
                }
            }
        }

        if (_pending.Count >= ArticlesAtOnce || _pendingInputs.Count >= ArticlesAtOnce || _pendingBytes >= BytesAtOnce)
        {
            Flush();
        }

        return known is null ? AddedArticle.New : AddedArticle.Known;
    }

    /// <summary>Writes what was added to the disk.</summary>
    /// <exception cref="IndexException">The index can no longer be read or written.</exception>
    public void Flush()
    {
        if (_pending.Count == 0 && _pendingInputs.Count == 0)
        {
            return;
        }

        var number = _stored;
        ArticleRow[] rows = [.. _pending.Values.Select(article => ArticleRow.Of(++number, article))];
        Write("articles", transaction =>
        {
            _connection.Execute("INSERT INTO article (number, id, digest, runs, long_runs, seal) VALUES (@Number, @Id, @Digest, @Runs, @LongRuns, @Seal)", rows, transaction);
            _connection.Execute("INSERT INTO body (number, bytes) VALUES (@Number, @Bytes)", rows.Zip(_pending.Values, (row, article) => new { row.Number, Bytes = article.Body }), transaction);
            _connection.Execute("INSERT OR IGNORE INTO input (key) VALUES (@Key)", _pendingInputs.Select(key => new { Key = key }), transaction);
            IndexFile.SetArticles(_connection, transaction, number);
        });
        _stored = number;
        _pending.Clear();
        _pendingInputs.Clear();
        _pendingBytes = 0;
    }

    /// <inheritdoc/>
    /// <exception cref="IndexException">The index can no longer be read or written.</exception>
    public IEnumerable<ArticleSketch> Sketches()
    {
        Flush();
        var last = 0L;
        while (last < _stored)
        {
            var rows = Guarded(() => _connection.Query<ArticleRow>(
                "SELECT number, id, digest, runs, long_runs AS LongRuns, seal FROM article WHERE number > @last ORDER BY number LIMIT @most", new { last, most = RowsAtOnce }).AsList());
            if (rows.Count == 0 || rows[^1].Number != last + rows.Count)
            {
                throw new IndexException(IndexProblems.Damaged(_folder, "articles are missing"), null);
            }

            foreach (var row in rows)
            {
                yield return Guarded(row.ToSketch);
            }

            last = rows[^1].Number;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IndexException">The index can no longer be read or written.</exception>
    public Article Read(int number) => Guarded(() =>
    {
        var row = _connection.QuerySingleOrDefault<BodyRow>("SELECT digest, bytes FROM article JOIN body USING (number) WHERE number = @number", new { number });
        return row is not null && Digest.Of(row.Bytes).AsSpan().SequenceEqual(row.Digest) ? ArticleBytes.Read(row.Bytes) : throw new InvalidDataException("an article's text is not what was written");
    });

    /// <inheritdoc/>
    /// <exception cref="IndexException">The index can no longer be read or written.</exception>
    public IReadOnlyList<KnownVerdict> Verdicts(int number) => Guarded(() =>
        _connection.Query<VerdictRow>("SELECT a, b, basis, link, seal FROM verdict WHERE a = @number", new { number }).Select(row => row.ToVerdict()).ToList());

    /// <inheritdoc/>
    /// <exception cref="IndexException">The index can no longer be read or written.</exception>
    public void Keep(IReadOnlyList<KnownVerdict> verdicts)
    {
        VerdictRow[] rows = [.. verdicts.Select(VerdictRow.Of)];
        Write("verdicts", transaction => _connection.Execute("INSERT OR REPLACE INTO verdict (a, b, basis, link, seal) VALUES (@A, @B, @Basis, @Link, @Seal)", rows, transaction));
    }

    /// <summary>Closes the file. What was added and not written is not in the index.</summary>
    public void Dispose() => _connection.Dispose();

    private byte[]? DigestOf(ArticleId id) => _pending.TryGetValue(id, out var pending) ? pending.Digest : Guarded(() =>
        _connection.QuerySingleOrDefault<byte[]>("SELECT digest FROM article WHERE id = @id", new { id = ByteText.Of(id.Value) }));

    private void Write(string what, Action<SqliteTransaction> write) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction();
        write(transaction);
        _step($"{what} to be committed");
        transaction.Commit();
        _step($"{what} committed");
        return true;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is SqliteException || IndexProblems.IsDamage(exception))
        {
            throw new IndexException(ProblemOf(_folder, exception), exception);
        }
    }

    private static Problem ProblemOf(string folder, Exception exception) => exception is SqliteException sqlite ? IndexProblems.Of(folder, sqlite) : IndexProblems.Damaged(folder, exception.Message);
}
