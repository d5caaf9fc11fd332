namespace Parallax.Printing.Ledgers;

/// <summary>The three heaps of a ledger.</summary>
public enum LedgerPanel
{
    /// <summary>Several independent tellings say the same.</summary>
    Agreed,

    /// <summary>It changes from day to day, or an old state is repeated.</summary>
    Changing,

    /// <summary>Tellings that cannot both hold.</summary>
    Disputed,
}
