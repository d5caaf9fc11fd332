using NodaTime;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Sources.Indexes;

/// <summary>All of an article that copies are told from, as bytes and back; what they are not told from is not kept.</summary>
internal static class ArticleBytes
{
    public static byte[] Write(Article article) => ByteRecord.Write(writer =>
    {
        writer.WriteText(article.Id.Value);
        writer.WriteText(article.Text);
        writer.WriteText(article.Outlet);
        writer.WriteText(article.Title);
        writer.WriteList(article.TitleSpan is { } title ? [title] : Array.Empty<TextSpan>(), span => Write(writer, span));
        writer.WriteText(article.Published is { } published ? NodaTime.Text.LocalDatePattern.Iso.Format(published.Day) : null);
        writer.WriteText(article.Published?.Instant);
        writer.WriteList(article.Cuts, cut =>
        {
            Write(writer, cut.Span);
            writer.Write((byte)cut.Reason);
        });
    });

    /// <summary>The article.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static Article Read(byte[] bytes) => ByteRecord.Read(bytes, reader =>
    {
        var article = new Article { Id = new ArticleId(reader.ReadText() ?? ""), Source = "", Text = reader.ReadText() ?? "", Outlet = reader.ReadText(), Title = reader.ReadText() };
        TextSpan[] title = [.. reader.ReadList(() => ReadSpan(reader))];
        var (day, instant) = (reader.ReadText(), reader.ReadText());
        return article with
        {
            TitleSpan = title is [var span] ? span : null,
            Published = day is null ? null : new PublicationDate(Day(day), instant, PublicationBasis.Record),
            Cuts = [.. reader.ReadList(() => new Cut(ReadSpan(reader), (CutReason)reader.ReadByte(), ""))],
        };
    });

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var read) ? read : throw new InvalidDataException("a day is none");

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.End);
    }

    private static TextSpan ReadSpan(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32());
}
