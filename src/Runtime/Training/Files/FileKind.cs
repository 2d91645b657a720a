namespace KernelGen.Training;

/// <summary>What a file of ours holds. The numbers stand in files: never change one.</summary>
internal enum FileKind
{
    Parameters = 1,
    Checkpoint = 2,
    WordCheckpoint = 3,
}
