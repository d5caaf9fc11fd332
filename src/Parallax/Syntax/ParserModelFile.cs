using Parallax.Learning;

namespace Parallax.Syntax;

/// <summary>The file of a <see cref="ParserModel"/>: the sizes, and both tables as runs of zero rows and of written rows.</summary>
internal static class ParserModelFile
{
    private const string Kind = "PXPS";

    public static ParserModel Read(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        return new ParserModel(ReadTable(reader, ParserModel.ActionRow), ReadTable(reader, ParserModel.RelationRow));
    }

    public static void Write(ParserModel model, Stream stream) => ModelFile.Save(stream, Kind, writer =>
    {
        WriteTable(writer, model.Actions, ParserModel.ActionRow);
        WriteTable(writer, model.Relations, ParserModel.RelationRow);
    });

    private static sbyte[] ReadTable(BinaryReader reader, int width)
    {
        var rows = reader.ReadInt32();
        var table = new sbyte[rows * width];
        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(table.AsSpan());
        for (var row = 0; row < rows;)
        {
            row += reader.Read7BitEncodedInt();
            var written = reader.Read7BitEncodedInt();
            reader.BaseStream.ReadExactly(bytes.Slice(row * width, written * width));
            row += written;
        }

        return table;
    }

    private static void WriteTable(BinaryWriter writer, ReadOnlySpan<sbyte> table, int width)
    {
        var rows = table.Length / width;
        writer.Write(rows);
        for (var row = 0; row < rows;)
        {
            var start = row;
            while (row < rows && table.Slice(row * width, width).IndexOfAnyExcept((sbyte)0) < 0)
            {
                row++;
            }

            writer.Write7BitEncodedInt(row - start);
            start = row;
            while (row < rows && table.Slice(row * width, width).IndexOfAnyExcept((sbyte)0) >= 0)
            {
                row++;
            }

            writer.Write7BitEncodedInt(row - start);
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(table[(start * width)..(row * width)]));
        }
    }
}
