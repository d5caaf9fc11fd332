namespace Parallax.Sources.Indexes;

/// <summary>Writes and reads strings that may be null, and lists, in a record of bytes.</summary>
internal static class ByteRecord
{
    private const int Null = -1;

    public static byte[] Write(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>What the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They end too early or too late, or hold what cannot be.</exception>
    public static T Read<T>(byte[] bytes, Func<BinaryReader, T> read)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = new BinaryReader(stream);
        try
        {
            var value = read(reader);
            return stream.Position == stream.Length ? value : throw new InvalidDataException("a record is too long");
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("a record is cut off or wrong", exception);
        }
    }

    public static void WriteText(this BinaryWriter writer, string? text)
    {
        if (text is null)
        {
            writer.Write(Null);
            return;
        }

        var bytes = ByteText.Of(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    public static string? ReadText(this BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (length == Null)
        {
            return null;
        }

        return length >= 0 && length <= reader.BaseStream.Length - reader.BaseStream.Position ? ByteText.Read(reader.ReadBytes(length)) : throw new EndOfStreamException();
    }

    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public static IEnumerable<T> ReadList<T>(this BinaryReader reader, Func<T> read)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            yield return read();
        }
    }
}
