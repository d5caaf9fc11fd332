using System.Runtime.InteropServices;
using System.Text;
using Parallax.Learning;
using Parallax.Readings;

namespace Parallax.Languages;

/// <summary>
/// A language's models unpacked, table by table as they lie in memory, in one file that is made once after the build: mapped, it is used where it lies, so that a start unpacks
/// nothing and reads only the pages that are asked for. The file belongs to the very build of this assembly that wrote it, and to machines of one byte order.
/// </summary>
public sealed class UnfoldedModels
{
    private const ulong Magic = 0x31_4D_55_58_50; // "PXUM1"
    private const int Alignment = 64;
    private readonly Dictionary<string, List<MappedTable>> _models = new(StringComparer.Ordinal);

    private UnfoldedModels()
    {
    }

    /// <summary>Writes the file: which build it is of, then for each model its path and where its tables are, then the tables.</summary>
    public static void Write(Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(language);
        var models = new SortedDictionary<string, List<byte[]>>(StringComparer.Ordinal);
        new ArticleReader(language.Telling((path, tables) => models[path] = [.. tables.Bytes])).Load();
        var head = Head(models, 0);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Head(models, head.Length));
        var at = (long)head.Length;
        foreach (var table in models.Values.SelectMany(static tables => tables))
        {
            writer.Write(new byte[Aligned(at) - at]);
            writer.Write(table);
            at = Aligned(at) + table.Length;
        }
    }

    /// <summary>Lets a language take its models from a mapped file. False, and nothing is changed, where the file is damaged or of another build.</summary>
    /// <param name="language">The language.</param>
    /// <param name="file">The mapped file; it stays mapped as long as the program runs.</param>
    /// <param name="length">The file's length in bytes.</param>
    public static bool TryUse(Language language, SafeBuffer file, long length)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(file);
        var found = new UnfoldedModels();
        unsafe
        {
            byte* first = null;
            file.AcquirePointer(ref first);
            if (!found.TryRead((nint)first, length))
            {
                file.ReleasePointer();
                return false;
            }
        }

        language.Take(found);
        return true;
    }

    /// <summary>The tables of a model, null where the file does not hold it.</summary>
    internal ModelTables? Of(string path) => _models.TryGetValue(path, out var tables) ? new ModelTables(tables) : null;

    private bool TryRead(nint first, long length)
    {
        unsafe
        {
            using var stream = new UnmanagedMemoryStream((byte*)first, length);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            try
            {
                if (reader.ReadUInt64() != Magic || new Guid(reader.ReadBytes(16)) != Build || reader.ReadInt64() != length)
                {
                    return false;
                }

                for (var models = reader.ReadInt32(); models > 0; models--)
                {
                    var tables = _models[reader.ReadString()] = [];
                    for (var count = reader.ReadInt32(); count > 0; count--)
                    {
                        var (at, size) = (reader.ReadInt64(), reader.ReadInt32());
                        if (at < 0 || size < 0 || at + size > length)
                        {
                            return false;
                        }

                        tables.Add(new MappedTable(first + (nint)at, size));
                    }
                }

                return true;
            }
            catch (EndOfStreamException)
            {
                return false;
            }
        }
    }

    private static Guid Build => typeof(UnfoldedModels).Module.ModuleVersionId;

    /// <summary>What stands before the tables, which begin behind <paramref name="length"/> bytes.</summary>
    private static byte[] Head(SortedDictionary<string, List<byte[]>> models, int length)
    {
        var end = models.Values.SelectMany(static tables => tables).Aggregate((long)length, static (at, table) => Aligned(at) + table.Length);
        using var head = new MemoryStream();
        using var writer = new BinaryWriter(head, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Build.ToByteArray());
        writer.Write(end);
        writer.Write(models.Count);
        long at = length;
        foreach (var (path, tables) in models)
        {
            writer.Write(path);
            writer.Write(tables.Count);
            foreach (var table in tables)
            {
                writer.Write(Aligned(at));
                writer.Write(table.Length);
                at = Aligned(at) + table.Length;
            }
        }

        return head.ToArray();
    }

    private static long Aligned(long at) => (at + Alignment - 1) & -Alignment;
}
