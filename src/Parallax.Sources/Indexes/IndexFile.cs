using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Parallax.Running;

namespace Parallax.Sources.Indexes;

/// <summary>The database file of an index: made in one transaction, opened by one process at a time.</summary>
internal static class IndexFile
{
    private const string Name = "copies.sqlite";
    private const int ApplicationId = 0x50584349; // "PXCI"
    private const int Format = 1;
    private const string Settings = "settings";
    private const string ArticleCount = "articles";

    private const string Schema = $"""
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE article (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, digest BLOB NOT NULL, runs BLOB NOT NULL, long_runs BLOB NOT NULL, seal BLOB NOT NULL);
        CREATE TABLE body (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE input (key BLOB PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE verdict (a INTEGER NOT NULL, b INTEGER NOT NULL, basis BLOB NOT NULL, link BLOB, seal BLOB NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
        """;

    /// <summary>The open database, which no other process can use until it is closed; a problem where it is no index for these settings.</summary>
    public static Outcome<SqliteConnection> Open(string folder, IndexSettings settings)
    {
        var text = settings.ToText();
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(folder);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, Name), Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536; BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode = TRUNCATE");
            if (Check(connection, folder, text) is not { } problem)
            {
                return connection;
            }

            connection.Dispose();
            return problem;
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            return IndexProblems.Of(folder, exception);
        }
        catch (Exception exception) when (IndexProblems.IsDamage(exception))
        {
            connection?.Dispose();
            return IndexProblems.Damaged(folder, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            connection?.Dispose();
            return IndexProblems.Unusable(folder, exception.Message);
        }
    }

    /// <summary>How many articles are in it.</summary>
    public static int Articles(SqliteConnection connection) => int.TryParse(Setting(connection, ArticleCount), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new InvalidDataException("the number of articles is missing");

    /// <summary>Says how many articles are in it.</summary>
    public static void SetArticles(SqliteConnection connection, SqliteTransaction transaction, int count) => Set(connection, transaction, ArticleCount, count.ToString(CultureInfo.InvariantCulture));

    private static Problem? Check(SqliteConnection connection, string folder, string settings)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Format}; {Schema}", transaction: transaction);
            Set(connection, transaction, Settings, settings);
            SetArticles(connection, transaction, 0);
            transaction.Commit();
            return null;
        }

        if (connection.ExecuteScalar<long>("PRAGMA application_id") != ApplicationId)
        {
            return IndexProblems.NotAnIndex(folder);
        }

        var format = connection.ExecuteScalar<long>("PRAGMA user_version");
        var found = format == Format ? Setting(connection, Settings) ?? "none" : string.Create(CultureInfo.InvariantCulture, $"format {format}");
        return found == settings ? null : IndexProblems.OtherSettings(folder, found, settings);
    }

    private static string? Setting(SqliteConnection connection, string name) => connection.QuerySingleOrDefault<string>("SELECT value FROM setting WHERE name = @name", new { name });

    private static void Set(SqliteConnection connection, SqliteTransaction transaction, string name, string value) =>
        connection.Execute("INSERT OR REPLACE INTO setting (name, value) VALUES (@name, @value)", new { name, value }, transaction);
}
