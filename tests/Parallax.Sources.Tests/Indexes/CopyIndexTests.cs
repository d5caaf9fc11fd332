using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Sources.Indexes;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Indexes;

public sealed class CopyIndexTests : IDisposable
{
    private static readonly ImmutableArray<Article> Articles = MadeCorpus.Of(7, 30);
    private readonly TempFolder _folder = new();

    [Fact]
    public void Given_an_article_when_read_back_then_it_is_all_that_copies_are_told_from()
    {
        using var index = Indexed.Open(_folder.Path);
        foreach (var article in Articles)
        {
            index.Add(StoredArticle.Of(article)).ShouldBe(AddedArticle.New);
        }

        foreach (var sketch in index.Sketches())
        {
            var article = Articles.Single(each => each.Id == sketch.Id);
            var read = index.Read(sketch.Number);

            (read.Text, read.Title, read.TitleSpan, read.Outlet).ShouldBe((article.Text, article.Title, article.TitleSpan, article.Outlet));
            (read.Published?.Day, read.Published?.Instant).ShouldBe((article.Published?.Day, article.Published?.Instant));
            read.Cuts.Select(cut => (cut.Span, cut.Reason)).ShouldBe(article.Cuts.Select(cut => (cut.Span, cut.Reason)));
            sketch.Runs.ShouldBe(ArticleSketch.Of(0, article, 0).Runs);
            sketch.LongRuns.ShouldBe(ArticleSketch.Of(0, article, 0).LongRuns);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Given_the_same_article_again_when_added_then_it_is_known_before_and_after_it_is_written(bool isWritten)
    {
        using var index = Indexed.Open(_folder.Path);
        index.Add(StoredArticle.Of(Articles[0]));
        if (isWritten)
        {
            index.Flush();
        }

        index.Add(StoredArticle.Of(Articles[0] with { Source = "elsewhere" })).ShouldBe(AddedArticle.Known);
        index.Count.ShouldBe(1);
    }

    [Fact]
    public void Given_another_article_of_a_known_id_when_added_then_the_first_stays()
    {
        using var index = Indexed.Open(_folder.Path);
        index.Add(StoredArticle.Of(Articles[0]));

        index.Add(StoredArticle.Of(Articles[0] with { Text = Articles[0].Text + " More." })).ShouldBe(AddedArticle.Different);
        index.Add(StoredArticle.Of(Articles[0] with { Outlet = "Another" })).ShouldBe(AddedArticle.Different);

        index.Read(index.Sketches().ShouldHaveSingleItem().Number).Text.ShouldBe(Articles[0].Text);
    }

    [Fact]
    public void Given_an_input_when_it_was_added_then_it_is_known_by_what_it_is_made_from()
    {
        var draft = new Draft { Id = new ArticleId("a"), Source = "a.txt", Text = "One." };
        using (var index = Indexed.Open(_folder.Path))
        {
            index.Knows(draft).ShouldBeFalse();
            index.Add(StoredArticle.Of(new Article { Id = draft.Id, Source = draft.Source, Text = draft.Text }, draft));
            index.Flush();
        }

        using var again = Indexed.Open(_folder.Path);
        again.Knows(draft).ShouldBeTrue();
        again.Knows(draft with { Text = "Two." }).ShouldBeFalse();
        again.Knows(draft with { Id = new ArticleId("b") }).ShouldBeFalse();
        again.Knows(draft with { IsWhole = true }).ShouldBeFalse();
        again.Knows(draft with { Fields = draft.Fields with { Published = "2031-05-12" } }).ShouldBeFalse();
    }

    [Fact]
    public void Given_nothing_new_when_run_again_then_no_verdict_is_made_again()
    {
        Indexed.Run(_folder.Path, Articles);
        var steps = new List<string>();

        Indexed.Run(_folder.Path, Articles, steps.Add);

        steps.ShouldBeEmpty();
    }

    [Fact]
    public void Given_an_article_that_shares_nothing_when_run_again_then_only_it_goes_in()
    {
        Indexed.Run(_folder.Path, Articles);
        var steps = new List<string>();

        Indexed.Run(_folder.Path, [new Article { Id = new ArticleId("zz"), Source = "zz", Text = "Nothing of the kind happened anywhere else that anybody there had ever heard of." }], steps.Add);

        steps.ShouldBe(["articles to be committed", "articles committed"]);
    }

    [Fact]
    public void Given_a_portrait_that_a_third_article_prints_too_when_that_comes_later_then_the_first_two_no_longer_share_a_telling()
    {
        var portrait = string.Join('\n', Articles[0].Text.Split('\n').Take(4));
        Article[] undated = [.. new[] { "Alpha", "Beta", "Gamma" }.Select(name => new Article { Id = new ArticleId(name), Source = name, Text = Own(name) + portrait })];

        Indexed.Run(_folder.Path, undated[..2]).ShouldNotBeEmpty();
        Indexed.Run(_folder.Path, undated[2..]).ShouldBeEmpty();
    }

    /// <summary>A report of some 480 words that shares none with another's.</summary>
    private static string Own(string name) => string.Concat(Enumerable.Range(0, 120).Select(i => $"{name}{i} met {name}man{i}. "));

    [Fact]
    public void Given_an_open_index_when_opened_by_another_then_it_is_in_use_and_unharmed()
    {
        using (var index = Indexed.Open(_folder.Path))
        {
            CopyIndex.Open(_folder.Path, Indexed.Settings).Problem!.Code.ShouldBe("PX0401");
            index.Add(StoredArticle.Of(Articles[0]));
            index.Flush();
        }

        using var again = Indexed.Open(_folder.Path);
        again.Count.ShouldBe(1);
    }

    [Fact]
    public void Given_an_index_of_other_settings_when_opened_then_it_is_refused_and_kept()
    {
        Indexed.Run(_folder.Path, Articles);

        CopyIndex.Open(_folder.Path, Indexed.Settings with { IsWhole = true }).Problem!.Code.ShouldBe("PX0402");
        CopyIndex.Open(_folder.Path, Indexed.Settings with { Options = CopyOptions.Default }).Problem!.Code.ShouldBe("PX0402");

        using var index = Indexed.Open(_folder.Path);
        index.Count.ShouldBe(Articles.Length);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 2", "PX0402")]
    [InlineData("PRAGMA application_id = 5", "PX0405")]
    [InlineData("UPDATE setting SET value = 'Parallax 0.0.9' WHERE name = 'settings'", "PX0402")]
    [InlineData("DELETE FROM setting WHERE name = 'articles'", "PX0403")]
    [InlineData("DROP TABLE input", "PX0403")]
    public void Given_an_index_of_another_version_or_a_broken_one_when_opened_then_the_problem_tells(string change, string code)
    {
        Indexed.Run(_folder.Path, Articles[..3]);
        Change(change);

        CopyIndex.Open(_folder.Path, Indexed.Settings).Problem!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("DELETE FROM article WHERE number = 2")]
    [InlineData("DELETE FROM article WHERE number = 3")]
    [InlineData("UPDATE article SET runs = long_runs, long_runs = runs WHERE number = 2")]
    [InlineData("DELETE FROM body WHERE number = 2; DELETE FROM verdict")]
    [InlineData("UPDATE body SET bytes = (SELECT bytes FROM body WHERE number = 1) WHERE number = 2; DELETE FROM verdict")]
    [InlineData("UPDATE verdict SET link = NULL WHERE link IS NOT NULL")]
    public void Given_rows_that_are_not_what_was_written_when_run_then_the_damage_is_told(string change)
    {
        Article[] alike = [.. Enumerable.Range(0, 3).Select(i => Articles[0] with { Id = new ArticleId($"c{i}") })];
        Indexed.Run(_folder.Path, alike);
        Change(change);

        Should.Throw<IndexException>(() => Indexed.Run(_folder.Path, [])).Problem.Code.ShouldBe("PX0403");
    }

    [Fact]
    public void Given_a_folder_that_cannot_be_one_when_opened_then_the_problem_tells()
    {
        CopyIndex.Open(_folder.File("file", "x"), Indexed.Settings).Problem!.Code.ShouldBe("PX0404");
        _folder.File("other/copies.sqlite", "This is no database, but a text that is long enough to have a header of its own, which SQLite reads first.");

        CopyIndex.Open(Path.Combine(_folder.Path, "other"), Indexed.Settings).Problem!.Code.ShouldBe("PX0403");
    }

    public void Dispose() => _folder.Dispose();

    private void Change(string statements)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_folder.Path, "copies.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
