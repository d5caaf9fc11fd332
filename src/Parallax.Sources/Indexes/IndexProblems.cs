using System.Data;
using Microsoft.Data.Sqlite;
using Parallax.Running;

namespace Parallax.Sources.Indexes;

/// <summary>Why an index is not used. Codes are stable.</summary>
public static class IndexProblems
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>Another process has the index open.</summary>
    public static Problem InUse(string folder) => new("PX0401", folder, "the index is in use by another process: nothing was changed");

    /// <summary>The index was made by another version of the program, or with other settings.</summary>
    public static Problem OtherSettings(string folder, string found, string expected) =>
        new("PX0402", folder, $"the index was made by another version of Parallax or with other settings, and verdicts of the two do not mix: found {found}, expected {expected}; name another folder");

    /// <summary>Does reading fail like this where a value in the file is not what was written: of another type, beyond its range, cut?</summary>
    internal static bool IsDamage(Exception exception) => exception is InvalidDataException or DataException or InvalidCastException or FormatException or OverflowException;

    /// <summary>What is in the folder is no longer what was written.</summary>
    public static Problem Damaged(string folder, string what) => new("PX0403", folder, $"the index is damaged ({what}): delete it, or name another folder, and read its articles again");

    /// <summary>The disk or the system refuses.</summary>
    public static Problem Unusable(string folder, string why) => new("PX0404", folder, $"the index cannot be read or written: {why}");

    /// <summary>The file in the folder is a database of something else.</summary>
    public static Problem NotAnIndex(string folder) => new("PX0405", folder, "holds no index of copies, but another program's database: name another folder");

    /// <summary>What SQLite's error means.</summary>
    internal static Problem Of(string folder, SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => InUse(folder),
        ReadOnly or InputOutput or Full or CannotOpen => Unusable(folder, exception.Message),
        _ => Damaged(folder, exception.Message),
    };
}
