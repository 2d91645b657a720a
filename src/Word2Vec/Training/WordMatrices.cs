using System.Numerics;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>The two matrices of a model, their rows a stride apart.</summary>
internal sealed class WordMatrices<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // The row of each word; empty where words are in order.
    private int[] rows = [];

    private WordMatrices(int inputRows, int outputRows, int dimensions, int stride, int shards, int privateRows)
    {
        InputRows = inputRows;
        OutputRows = outputRows;
        Dimensions = dimensions;
        Stride = stride;
        PrivateRows = privateRows;
        AllInput = new AlignedBuffer<T>((inputRows + (shards * privateRows)) * stride);
        AllOutput = new AlignedBuffer<T>((outputRows + (shards * privateRows)) * stride);
        Input = new AlignedBuffer<T>(AllInput, inputRows * stride);
        Output = new AlignedBuffer<T>(AllOutput, outputRows * stride);
    }

    public int InputRows { get; }

    public int OutputRows { get; }

    public int Dimensions { get; }

    public int Stride { get; }

    public AlignedBuffer<T> Input { get; }

    public AlignedBuffer<T> Output { get; }

    /// <summary>Rows that each shard has for itself.</summary>
    public int PrivateRows { get; }

    /// <summary>The input vectors, and behind them the private rows of all shards.</summary>
    public AlignedBuffer<T> AllInput { get; }

    /// <summary>The output vectors, and behind them what the private rows were when they were copied: models want matrices of one length.</summary>
    public AlignedBuffer<T> AllOutput { get; }

    /// <summary>Zeros, for a vocabulary of so many words.</summary>
    /// <param name="words">How many.</param>
    /// <param name="shards">How many shards there are,</param>
    /// <param name="privateRows">and how many rows each of them has for itself.</param>
    /// <exception cref="NotSupportedException">A matrix is longer than a span can be.</exception>
    public static WordMatrices<T> Of<TModel>(int words, int shards = 1, int privateRows = 0)
        where TModel : IWordModel<TModel, T>
    {
        var longest = Array.MaxLength - AlignedBuffer<T>.Alignment;
        var rows = words + ((long)shards * privateRows);
        if (rows * TModel.Stride > longest)
            throw new NotSupportedException($"{words:N0} words{(privateRows == 0 ? "" : $" and {rows - words:N0} private rows of shards")} times a stride of {TModel.Stride} are {rows * TModel.Stride:N0} elements; a matrix holds at most {longest:N0}. Lower {nameof(VocabularyOptions)}.{nameof(VocabularyOptions.MaximumSize)} or the dimensions.");

        var outputs = TModel.Objective == Objective.HierarchicalSoftmax ? words - 1 : words;
        return new WordMatrices<T>(words, outputs, TModel.Dimensions, TModel.Stride, shards, privateRows);
    }

    /// <summary>Bytes of both.</summary>
    public unsafe long Bytes => ((long)AllInput.Length + AllOutput.Length) * sizeof(T);

    /// <summary>The input vector of a word, wherever its row is.</summary>
    public Span<T> InputRow(int word) => Input.Span.Slice(RowOf(word) * Stride, Dimensions);

    /// <summary>The output vector of a word, wherever its row is, or of an inner node.</summary>
    public Span<T> OutputRow(int word) => Output.Span.Slice(RowOf(word) * Stride, Dimensions);

    /// <summary>Input vectors uniform in (−½, ½)/D, output vectors 0.</summary>
    public void Initialize(Xoshiro256 random)
    {
        for (var row = 0; row < InputRows; row++)
        {
            foreach (ref var value in InputRow(row))
                value = T.CreateTruncating((((random.NextUInt64() >> 11) + 0.5) * (1.0 / (1UL << 53)) - 0.5) / Dimensions);
        }

        Output.Span.Clear();
    }

    /// <summary>Moves the rows of both matrices, whose words are in order, to where a partition has them.</summary>
    public void Arrange(WordPartition partition)
    {
        Gather(partition.Words);
        rows = partition.Rows;
    }

    /// <summary>Moves all rows back: words are in order again.</summary>
    public void PutBack()
    {
        Gather(rows);
        rows = [];
    }

    public bool AreFinite() => IsFinite(Input) && IsFinite(Output);

    private int RowOf(int word) => rows.Length == 0 ? word : rows[word];

    private void Gather(ReadOnlySpan<int> sources)
    {
        Gather(Input, sources);
        Gather(Output, sources);
    }

    /// <summary>Row i becomes what row sources[i] was: cycle by cycle, since a second matrix may not fit into memory.</summary>
    private void Gather(Span<T> matrix, ReadOnlySpan<int> sources)
    {
        var done = new bool[sources.Length];
        var first = new T[Stride];
        for (var start = 0; start < sources.Length; start++)
        {
            if (done[start])
                continue;

            matrix.Slice(start * Stride, Stride).CopyTo(first);
            var row = start;
            for (; sources[row] != start; row = sources[row])
            {
                matrix.Slice(sources[row] * Stride, Stride).CopyTo(matrix[(row * Stride)..]);
                done[row] = true;
            }

            first.CopyTo(matrix[(row * Stride)..]);
            done[row] = true;
        }
    }

    private static bool IsFinite(ReadOnlySpan<T> values)
    {
        var check = new FiniteCheck<T>(values);
        Elementwise.Run<FiniteCheck<T>, T>(ref check);
        return !check.Failed;
    }
}
