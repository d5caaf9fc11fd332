using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax completion SHELL</c>: a script that lets the shell complete verbs, options and their values.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Verb("completion", "Prints a script that lets your shell complete verbs, options and their values.")
        {
            Examples =
            [
                ("parallax completion bash >> ~/.bashrc", "for bash"),
                ("parallax completion zsh >> ~/.zshrc", "for zsh"),
                ("parallax completion fish > ~/.config/fish/completions/parallax.fish", "for fish"),
                ("parallax completion pwsh >> $PROFILE", "for PowerShell"),
            ],
        };
        command.Add(shell);
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(ScriptFor(parsed.GetValue(shell)!)));
        return command;
    }

    private static string ScriptFor(string shell) => shell switch
    {
        "bash" => """
            _parallax() {
              local IFS=$'\n'
              COMPREPLY=($(parallax "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null | grep -F -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _parallax parallax
            """,
        "zsh" => """
            _parallax() {
              local -a found
              found=("${(@f)$(parallax "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a found
              _files
            }
            compdef _parallax parallax
            """,
        "fish" => """
            function __parallax_complete
              set -l line (commandline -cp)
              parallax "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c parallax -a '(__parallax_complete)'
            """,
        _ => """
            Register-ArgumentCompleter -Native -CommandName parallax -ScriptBlock {
              param($word, $line, $cursor)
              parallax "[suggest:$cursor]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };
}
