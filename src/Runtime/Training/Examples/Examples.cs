using System.Globalization;
using System.Numerics;

namespace KernelGen.Training;

/// <summary>A network's examples: gathers batches for training, and evaluates all of them for validation.</summary>
internal abstract class Examples<T>(ReadOnlyMemory<T> inputs, int inputSize, int rows)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows evaluated at once: enough to be fast, few enough that predictions stay in the cache.</summary>
    private const int EvaluatedRows = 256;

    private readonly bool areNear = RowGather.AreNear(inputs.Span);
    private AlignedBuffer<T> batchInputs = new(0);

    public int Rows => rows;

    /// <summary>What a checkpoint knows these examples by.</summary>
    public string Fingerprint => field ??=
        string.Create(CultureInfo.InvariantCulture, $"{rows} rows with {AnswerKind} (checksums {Checksum.Of(inputs.Span):x8} {AnswerChecksum():x8})");

    protected abstract string AnswerKind { get; }

    /// <summary>Rows of the batch that was gathered last.</summary>
    protected int BatchRows { get; private set; }

    protected ReadOnlySpan<T> BatchInputs => batchInputs.Span[..(BatchRows * inputSize)];

    /// <summary>Makes room for batches of this many rows.</summary>
    public virtual void Allocate(int batchSize) => batchInputs = new AlignedBuffer<T>(batchSize * inputSize);

    /// <summary>Copies these rows into the batch buffers, one below the other.</summary>
    public virtual void Gather(ReadOnlySpan<int> order)
    {
        BatchRows = order.Length;
        RowGather.Copy(inputs.Span, inputSize, order, batchInputs.Span);
    }

    /// <summary>Has these rows, of the batch to come, brought near while the gathered one is computed with.</summary>
    public void Prefetch(ReadOnlySpan<int> order)
    {
        if (!areNear)
            RowGather.Prefetch(inputs.Span, inputSize, order);
    }

    /// <summary>The loss of the gathered batch and its gradient.</summary>
    public abstract T Gradient(ReadOnlySpan<T> parameters, Span<T> gradient);

    /// <summary>The loss of the gathered batch; 0 before one was.</summary>
    public abstract T Loss(ReadOnlySpan<T> parameters);

    /// <summary>The mean loss of all rows, and the share of right answers where there are classes.</summary>
    public (double Loss, double? Accuracy) Evaluate(ReadOnlySpan<T> parameters)
    {
        var loss = 0.0;
        int? correct = 0;
        for (var start = 0; start < rows; start += EvaluatedRows)
        {
            var count = Math.Min(EvaluatedRows, rows - start);
            loss += double.CreateTruncating(Loss(parameters, start, count)) * count;
            correct += CountCorrect(parameters, start, count);
        }

        return (loss / rows, (double?)correct / rows);
    }

    /// <summary>Gathers these rows and the label of each.</summary>
    protected void Gather(ReadOnlySpan<int> order, ReadOnlySpan<int> labels, Span<int> batchLabels)
    {
        BatchRows = order.Length;
        RowGather.Copy(inputs.Span, inputSize, labels, order, batchInputs.Span, batchLabels);
    }

    protected ReadOnlySpan<T> Inputs(int start, int count) => inputs.Span.Slice(start * inputSize, count * inputSize);

    protected abstract uint AnswerChecksum();

    /// <summary>The loss of rows as they lie.</summary>
    protected abstract T Loss(ReadOnlySpan<T> parameters, int start, int count);

    /// <summary>How many of these rows are answered rightly; null where that means nothing.</summary>
    protected abstract int? CountCorrect(ReadOnlySpan<T> parameters, int start, int count);
}
