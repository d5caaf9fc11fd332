using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>The numbers of a <see cref="NameNet"/>. Hidden values are multiples of 1/256, weights between hidden layers of 1/1024.</summary>
internal sealed class NameNetWeights
{
    /// <summary>Units that the first layer sees at once.</summary>
    public const int Window = 5;

    /// <summary>Binary logarithm of the first layer's finer unit.</summary>
    public const int WordShift = 8;

    /// <summary>Binary logarithm of the unit of the weights between hidden layers.</summary>
    public const int Shift = 10;

    /// <summary>Binary logarithm of the unit of the last layer's sums, which are scores when shifted.</summary>
    public const int ScoreShift = 16;

    private const string Kind = "PXNN";

    private NameNetWeights(ModelTables tables, WordVectors vectors)
    {
        Vectors = vectors;
        (Width, GroupDimensions, PoolAfter) = (tables.NextNumber(), tables.NextNumber(), tables.NextNumber());
        Reaches = tables.Next<int>().Span.ToArray();
        Groups = tables.Next<sbyte>();
        Words = new WholeLayer(tables.Next<short>(), WordVectors.Dimensions + GroupDimensions, Window * Width);
        (Shapes, Classes, Known) = (tables.Next<short>(), tables.Next<short>(), tables.Next<short>());
        (Lists, Contexts) = (tables.Next<short>(), tables.Next<short>());
        FirstBias = tables.Next<int>().Span.ToArray();
        Layers = new WholeLayer[Reaches.Length];
        Biases = new int[Reaches.Length][];
        for (var i = 0; i < Layers.Length; i++)
        {
            Layers[i] = new WholeLayer(tables.Next<short>(), 3 * Width, Width);
            Biases[i] = tables.Next<int>().Span.ToArray();
        }

        Pool = new WholeLayer(tables.Next<short>(), 3 * Width, Width);
        PoolBias = tables.Next<int>().Span.ToArray();
        Last = new WholeLayer(tables.Next<short>(), Width, NameNet.Stride);
        LastBias = tables.Next<int>().Span.ToArray();
        Transitions = tables.Next<int>().Span.ToArray();
    }

    /// <summary>Vectors of words.</summary>
    public WordVectors Vectors { get; }

    /// <summary>Numbers a unit has in each hidden layer.</summary>
    public int Width { get; }

    /// <summary>Numbers a group of letters has.</summary>
    public int GroupDimensions { get; }

    /// <summary>How far each hidden layer looks to both sides, in units.</summary>
    public int[] Reaches { get; }

    /// <summary>After which of the hidden layers the article's other places are looked at.</summary>
    public int PoolAfter { get; }

    /// <summary>Groups of letters: [bucket * dimensions + dimension].</summary>
    public Table<sbyte> Groups { get; }

    /// <summary>From a word's vector and letters to what it gives to each of the places of the window it may stand at.</summary>
    public WholeLayer Words { get; }

    /// <summary>What a form gives: [shape * row + place * width + output]; the others alike.</summary>
    public Table<short> Shapes { get; }

    /// <summary>What each class of telling words gives.</summary>
    public Table<short> Classes { get; }

    /// <summary>What it gives that a vector is known.</summary>
    public Table<short> Known { get; }

    /// <summary>What each list gives.</summary>
    public Table<short> Lists { get; }

    /// <summary>What the article's case elsewhere, the heading, the place in a listed name and being a candidate give together, by <see cref="ContextOf"/>.</summary>
    public Table<short> Contexts { get; }

    /// <summary>Added to the first layer.</summary>
    public int[] FirstBias { get; }

    /// <summary>The hidden layers, each over a unit and one on either side.</summary>
    public WholeLayer[] Layers { get; }

    /// <summary>Added to the hidden layers.</summary>
    public int[][] Biases { get; }

    /// <summary>From a unit, the mean of the article's other places of its word, and the mean of all words with a capital.</summary>
    public WholeLayer Pool { get; }

    /// <summary>Added to that.</summary>
    public int[] PoolBias { get; }

    /// <summary>To the labels.</summary>
    public WholeLayer Last { get; }

    /// <summary>Added to the labels.</summary>
    public int[] LastBias { get; }

    /// <summary>Scores of neighbours.</summary>
    public int[] Transitions { get; }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static NameNetWeights Load(Stream stream, WordVectors vectors) => new(Unfold(stream), vectors);

    /// <summary>A language's network.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static NameNetWeights Load(Language language) => new(language.Tables("mentions/names-net.model", Unfold), WordVectors.Of(language));

    private static ModelTables Unfold(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var (width, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        var reaches = Numbers(reader, reader.ReadInt32());
        var tables = new ModelTables().Add(width).Add(dimensions).Add(reader.ReadInt32()).Add(reaches);
        var groups = new sbyte[(1 << NameSpelling.Bits) * dimensions];
        reader.Fill(groups.AsSpan());
        var (row, inputs) = (Window * width, WordVectors.Dimensions + dimensions);
        tables.Add(groups).Add(WholeLayer.Paired(Shorts(reader, inputs * row), inputs, row));
        tables.Add(Shorts(reader, 10 * row)).Add(Shorts(reader, 8 * row)).Add(Shorts(reader, row));
        var (cases, headings, listPlaces) = (Shorts(reader, 9 * row), Shorts(reader, 3 * row), Shorts(reader, 5 * row));
        tables.Add(Shorts(reader, 16 * row)).Add(Combined(cases, headings, listPlaces, Shorts(reader, row), row)).Add(Numbers(reader, width));
        for (var layer = 0; layer <= reaches.Length; layer++) // the last of them pools
        {
            tables.Add(WholeLayer.Paired(Shorts(reader, 3 * width * width), 3 * width, width)).Add(Numbers(reader, width));
        }

        return tables
            .Add(WholeLayer.Paired(Shorts(reader, width * NameNet.Stride), width, NameNet.Stride))
            .Add(Numbers(reader, NameNet.Stride))
            .Add(Numbers(reader, NameLabels.All.Length * NameLabels.All.Length));
    }

    /// <summary>Puts the trainer's numbers into a model file.</summary>
    public static void Save(Stream stream, ReadOnlyMemory<byte> numbers) => ModelFile.Save(stream, Kind, writer => writer.Write(numbers.Span));

    /// <summary>The row of <see cref="Contexts"/> for a unit.</summary>
    public static int ContextOf(uint cases, uint heading, byte listPlace, bool isCandidate) =>
        (int)((((((cases * 3) + heading) * 5) + listPlace) * 2) + (isCandidate ? 1u : 0));

    private static short[] Combined(short[] cases, short[] headings, short[] listPlaces, short[] candidate, int row)
    {
        var sums = new short[9 * 3 * 5 * 2 * row];
        for (var i = 0; i < sums.Length; i++)
        {
            var (context, at) = (i / row, i % row);
            sums[i] = (short)(cases[(context / 30 * row) + at] + headings[(context / 10 % 3 * row) + at] + listPlaces[(context / 2 % 5 * row) + at] + (context % 2 * candidate[at]));
        }

        return sums;
    }

    private static int[] Numbers(ModelReader reader, int count)
    {
        var numbers = new int[count];
        reader.Fill(numbers.AsSpan());
        return numbers;
    }

    private static short[] Shorts(ModelReader reader, int count)
    {
        var numbers = new short[count];
        reader.Fill(numbers.AsSpan());
        return numbers;
    }
}
