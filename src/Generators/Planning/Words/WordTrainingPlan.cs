using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// How a training step is covered. A prediction is a number of decisions, yes or no: one for each output vector that it meets. They come in chunks of six, which
/// meet one context word or two at a time. What two words have in common with six rows is loaded once, and twelve sums of products are under way, which is what hides
/// the latency of a multiply-add; the second word's scores are corrected by what the first one's updates add to them, so that each is learned after the other.
/// </summary>
internal sealed record WordTrainingPlan(WordModelSpec Spec)
{
    /// <summary>Output vectors of a chunk: word2vec's usual five negatives and the word itself.</summary>
    public const int Rows = 6;

    /// <summary>Places of a chunk's numbers, whole vectors of them.</summary>
    public const int Slots = 8;

    /// <summary>In a chunk: where its rows begin, what they are to say, and the slopes of one word and of another.</summary>
    public const int LabelsOffset = Slots;

    public const int SlopesOffset = 2 * Slots;

    public const int ChunkSize = 4 * Slots;

    /// <summary>Sums of losses and products of factors come first in working memory; then the products ⟨x, x⟩ that correct scores.</summary>
    public const int ProductsOffset = 2 * Slots;

    private const int LossSize = 3 * Slots;

    /// <summary>Elements from row to row.</summary>
    public int Stride => WordMatrix.Stride(Spec);

    public bool IsCbow => Spec.Architecture == WordArchitecture.Cbow;

    public bool IsSoftmax => Spec.Objective == Objective.Softmax;

    public bool HasNegatives => Spec.Objective == Objective.NegativeSampling;

    public bool HasTree => Spec.Objective == Objective.HierarchicalSoftmax;

    /// <summary>Words that meet a chunk together.</summary>
    public IReadOnlyList<int> Words => IsCbow || IsSoftmax ? [1] : [1, 2];

    /// <summary>Sums that wait for their other parts, a block each: of words and rows, and of up to four words with each other.</summary>
    public int PartsOffset => MatMulChains.WholeBlocks(LossSize, Spec.Element);

    /// <summary>Vectors that belong to no word: of a context and what moves it, or of words as they were. They begin a block.</summary>
    public int SourcesOffset => PartsOffset + ((Words.Count > 1 ? (2 * Rows) + 5 : Rows) * MatMulChains.BlockLanes(Spec.Element));

    /// <summary>Another chunk like the first: while words move its rows by one, the next words' slopes come into the other.</summary>
    public int AheadOffset => SourcesOffset + (2 * Stride);

    /// <summary>
    /// How the vectors of some words stay in registers while rows go by: groups of a size, as equal as they can be, are turns of a loop, and the rest is the last one.
    /// </summary>
    public (int AtOnce, int Looped, int Remaining) ResidentVectors(int words, int bits)
    {
        var most = RegisterBudget.ResidentVectors(isFullWidth: bits == 8 * MatMulChains.BlockBytes) / words;
        var vectors = 8 * MatMulPlan.ElementBytes(Spec.Element) * Stride / bits;
        var groups = (vectors + most - 1) / most;
        var atOnce = (vectors + groups - 1) / groups;
        var looped = groups > 1 ? vectors - (vectors % atOnce) : 0;
        return (atOnce, looped, vectors - looped);
    }

    /// <summary>The table of decisions; working memory but for it.</summary>
    public int ChunksOffset => AheadOffset + (Words.Count > 1 ? ChunkSize : 0);

    /// <summary>Bits of the vectors that a chunk's numbers fill.</summary>
    public int SlotBits(int bits) => Math.Min(bits, 8 * Slots * MatMulPlan.ElementBytes(Spec.Element));

    /// <summary>Vectors of a block: a row's terms are added in as many chains, which are then folded by halves.</summary>
    public static int Parts(int bits) => 8 * MatMulChains.BlockBytes / bits;

    /// <summary>Whether registers hold the sums of so many words and a chunk's rows for whole blocks, beside what is multiplied.</summary>
    public static bool SumsStay(int words, int bits) => (words * Rows * Parts(bits)) + words + 2 <= RegisterBudget.Registers(bits);

    /// <summary>
    /// Words of so many whose vectors stay in registers as they were while a chunk's rows move, beside slopes, the words as they become, a row, and a product where it is
    /// no part of an addition; the others' are operands in memory.
    /// </summary>
    public static int SourcesKept(int words, int bits) => Math.Min(words, RegisterBudget.Registers(bits) - (words * (Rows + 1)) - (bits == 128 ? 2 : 1));
}
