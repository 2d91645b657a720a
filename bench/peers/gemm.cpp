// Products by a BLAS or by libxsmm's generated kernels (-DXSMM), functions by the compiler's vectorized loops.
#include "peer.hpp"
#include <tuple>

#ifdef XSMM
#include <libxsmm.h>
static const char* contender = "libxsmm";
#else
#include <cblas.h>
static const char* contender = "OpenBLAS";
#endif

// C = op(A) op(B), all row-major, packed.
struct Product {
    bool transpose_a, transpose_b;
    int rows, columns, inner;
#ifdef XSMM
    libxsmm_smmfunction kernel = nullptr;
    std::vector<float> scratch;

    // A row-major product is the column-major one with its factors exchanged. The generated kernels take no transposed first factor there: it is transposed in the call.
    Product(bool ta, bool tb, int m, int n, int k) : transpose_a(ta), transpose_b(tb), rows(m), columns(n), inner(k) {
        int flags = LIBXSMM_GEMM_FLAG_NONE, lda = columns, ldb = inner, ldc = columns;
        float one = 1, zero = 0;
        kernel = libxsmm_smmdispatch(columns, rows, inner, &lda, &ldb, &ldc, &one, &zero, &flags, nullptr);
        scratch.resize(std::max(rows, columns) * inner);
    }

    void operator()(const float* a, const float* b, float* c) {
        if (transpose_a) a = transposed(a, inner, rows);
        if (transpose_b) b = transposed(b, columns, inner);
        kernel(b, a, c);
    }

    const float* transposed(const float* from, int from_rows, int from_columns) {
        for (int i = 0; i < from_rows; i++)
            for (int j = 0; j < from_columns; j++) scratch[j * from_rows + i] = from[i * from_columns + j];
        return scratch.data();
    }
#else
    Product(bool ta, bool tb, int m, int n, int k) : transpose_a(ta), transpose_b(tb), rows(m), columns(n), inner(k) {}

    void operator()(const float* a, const float* b, float* c) const {
        cblas_sgemm(CblasRowMajor, transpose_a ? CblasTrans : CblasNoTrans, transpose_b ? CblasTrans : CblasNoTrans, rows, columns, inner, 1, a,
                    transpose_a ? rows : inner, b, transpose_b ? inner : columns, 0, c, columns);
    }
#endif
};

struct Net : peer::Network {
    Product forward1, forward2, weights2, inputs2, weights1;

    Net(int d, int hidden, int o, int rows)
        : Network(d, hidden, o, rows), forward1(false, false, rows, hidden, d), forward2(false, false, rows, o, hidden),
          weights2(true, false, hidden, o, rows), inputs2(false, true, rows, hidden, o), weights1(true, false, d, hidden, rows) {}

    void layer(Product& product, const float* values, const float* weights, const float* bias, float* result) {
        product(values, weights, result);
        for (int r = 0; r < rows; r++)
            for (int j = 0; j < product.columns; j++) result[r * product.columns + j] += bias[j];
    }

    void hidden_layer() {
        layer(forward1, x, w1(parameters), b1(parameters), h);
        for (int k = 0; k < rows * hidden; k++) h[k] = 1 / (1 + expf(-h[k]));
    }

    // dz = softmax(z), and returns the sum of the losses.
    float softmax(float* result) {
        float total = 0;
        for (int r = 0; r < rows; r++) {
            float *row = z + r * outputs, *to = result + r * outputs, max = row[0], sum = 0;
            for (int j = 1; j < outputs; j++) max = row[j] > max ? row[j] : max;
            float correct = row[labels[r]];
            for (int j = 0; j < outputs; j++) to[j] = expf(row[j] - max), sum += to[j];
            for (int j = 0; j < outputs; j++) to[j] *= 1 / sum;
            total += logf(sum) + max - correct;
        }
        return total;
    }

    void predict() {
        hidden_layer();
        layer(forward2, h, w2(parameters), b2(parameters), z);
        softmax(z);
    }

    void sum_rows(const float* values, int columns, float* sums) {
        std::fill(sums, sums + columns, 0.0f);
        for (int r = 0; r < rows; r++)
            for (int j = 0; j < columns; j++) sums[j] += values[r * columns + j];
    }

    void differentiate() {
        hidden_layer();
        layer(forward2, h, w2(parameters), b2(parameters), z);
        loss = softmax(dz) / rows;
        for (int r = 0; r < rows; r++) dz[r * outputs + labels[r]] -= 1;
        for (int k = 0; k < rows * outputs; k++) dz[k] *= 1.0f / rows;
        weights2(h, dz, w2(gradient));
        sum_rows(dz, outputs, b2(gradient));
        inputs2(dz, w2(parameters), dh);
        for (int k = 0; k < rows * hidden; k++) dh[k] *= h[k] * (1 - h[k]);
        weights1(x, dh, w1(gradient));
        sum_rows(dh, hidden, b1(gradient));
    }
};

int main(int count, char** arguments) {
    peer::effort(count, arguments);
    for (auto [d, hidden, o] : std::initializer_list<std::tuple<int, int, int>>{{10, 5, 10}, {64, 32, 10}, {784, 128, 10}, {20, 12, 4}, {100, 60, 25}})
        for (int rows : {1, 20, 32}) {
            Net n(d, hidden, o, rows);
            peer::measure("network gradient", n.size(), contender, [&] { n.differentiate(); }, [&] { return n.gradient_check(); });
            peer::measure("network prediction", n.size(), contender, [&] { n.predict(); }, [&] { return n.prediction_check(); });
        }
    for (auto [i, o] : std::initializer_list<std::pair<int, int>>{{10, 5}, {64, 64}, {256, 256}, {784, 128}}) {
        Net n(i, o, 1, 1);
        peer::measure("dense sigmoid", std::to_string(i) + "-" + std::to_string(o), contender, [&] { n.hidden_layer(); }, [&] { return peer::sum(n.h, o); });
    }
}
