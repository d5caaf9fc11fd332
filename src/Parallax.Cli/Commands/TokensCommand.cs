using System.Text;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax tokens</c>: sentences, tokens, parts of speech and dependencies as CoNLL-U.</summary>
internal static class TokensCommand
{
    public static System.CommandLine.Command Create()
    {
        var options = new CommonOptions("conllu");
        var command = new Verb("tokens", "Prints sentences, tokens, parts of speech and dependencies as CoNLL-U.")
        {
            Examples =
            [
                ("parallax tokens report.txt", "one report, a line a token"),
                ("parallax tokens --whole reports.jsonl > reports.conllu", "records whose text is all report"),
            ],
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var splitter = new TextSplitter(Language.English);
            var tagger = new TokenTagger(Language.English);
            var lemmas = new Lemmatizer(Language.English);
            var parser = new DependencyParser(Language.English);
            return Task.FromResult(new ArticleBatch(options, parsed).Run(
                article =>
                {
                    var text = tagger.Tag(splitter.Split(article.Text, article.Regions()));
                    return Encoding.UTF8.GetBytes(ConlluText.Of(article.Id, text, parser.Parse(text), lemmas));
                },
                cancellation));
        });
        return command;
    }
}
