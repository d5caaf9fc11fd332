using Parallax.Learning;

namespace Parallax.Syntax;

/// <summary>The file of a <see cref="ParserModel"/>: the tables of <see cref="ParserWeights"/> as packed rows.</summary>
internal static class ParserModelFile
{
    private const string Kind = "PXPS";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static ParserWeights Read(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind, out var version);
        if (version == 1)
        {
            return new ParserWeights(ReadTable(reader, ParserModel.ActionRow), ReadTable(reader, ParserModel.RelationRow));
        }

        var actions = PackedRows.ReadMasks(reader, ParserModel.ActionRow);
        var relations = PackedRows.ReadMasks(reader, ParserModel.RelationRow);
        return new ParserWeights(
            PackedRows.ReadValues(reader, actions, ParserModel.ActionRow, ParserModel.ActionRow),
            PackedRows.ReadValues(reader, relations, ParserModel.RelationRow, ParserModel.RelationRow));
    }

    /// <summary>The tables of a <see cref="ParserModel"/>: leanings and relations.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static ModelTables Unfold(Stream stream)
    {
        var weights = Read(stream);
        return new ModelTables().Add(weights.Leanings()).Add(weights.Relations);
    }

    public static void Write(ParserWeights model, Stream stream) => ModelFile.Save(
        stream,
        Kind,
        writer =>
        {
            PackedRows.WriteMasks(writer, model.Actions, ParserModel.ActionRow, ParserModel.ActionRow);
            PackedRows.WriteMasks(writer, model.Relations, ParserModel.RelationRow, ParserModel.RelationRow);
        },
        tail =>
        {
            PackedRows.WriteValues(tail, model.Actions);
            PackedRows.WriteValues(tail, model.Relations);
        });

    /// <summary>A table of a file of the first version, where runs of empty rows and of others take turns.</summary>
    private static sbyte[] ReadTable(ModelReader reader, int width)
    {
        var rows = reader.ReadInt32();
        var table = new sbyte[rows * width];
        for (var row = 0; row < rows;)
        {
            row += reader.Read7BitEncodedInt();
            var written = reader.Read7BitEncodedInt();
            reader.Fill(table.AsSpan(row * width, written * width));
            row += written;
        }

        return table;
    }
}
