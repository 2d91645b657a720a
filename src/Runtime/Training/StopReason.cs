namespace KernelGen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>The validation loss had not improved for <see cref="EarlyStop.Patience"/> epochs.</summary>
    EarlyStop,
}
