// Loops over constant sizes, left to the compiler: -O3 -march=native -ffast-math and its vectorized libm.
#include "kernels.hpp"
#include "peer.hpp"

#ifndef CONTENDER
#define CONTENDER "C++ loops"
#endif

// z = x W + b for each row.
template <int I, int O>
inline void multiply(const float* x, const float* w, const float* b, float* z, int rows) {
    for (int r = 0; r < rows; r++) {
        float sums[O];
        for (int j = 0; j < O; j++) sums[j] = b[j];
        for (int i = 0; i < I; i++)
            for (int j = 0; j < O; j++) sums[j] += x[r * I + i] * w[i * O + j];
        for (int j = 0; j < O; j++) z[r * O + j] = sums[j];
    }
}

// dW = xᵀ dz, db = Σ dz.
template <int I, int O, int B>
inline void weight_gradient(const float* x, const float* dz, float* dw, float* db) {
    for (int i = 0; i < I; i++) {
        float sums[O] = {};
        for (int r = 0; r < B; r++)
            for (int j = 0; j < O; j++) sums[j] += x[r * I + i] * dz[r * O + j];
        for (int j = 0; j < O; j++) dw[i * O + j] = sums[j];
    }
    float sums[O] = {};
    for (int r = 0; r < B; r++)
        for (int j = 0; j < O; j++) sums[j] += dz[r * O + j];
    for (int j = 0; j < O; j++) db[j] = sums[j];
}

template <int D, int H, int O, int B>
inline void forward(peer::Network& n) {
    multiply<D, H>(n.x, n.w1(n.parameters), n.b1(n.parameters), n.h, B);
    for (int k = 0; k < B * H; k++) n.h[k] = 1 / (1 + expf(-n.h[k]));
    multiply<H, O>(n.h, n.w2(n.parameters), n.b2(n.parameters), n.z, B);
}

template <int D, int H, int O, int B>
__attribute__((noinline)) void predict(peer::Network& n) {
    forward<D, H, O, B>(n);
    for (int r = 0; r < B; r++) softmax<O>(n.z + r * O, n.z + r * O);
}

template <int D, int H, int O, int B>
__attribute__((noinline)) void gradient(peer::Network& n) {
    forward<D, H, O, B>(n);
    float loss = 0;
    for (int r = 0; r < B; r++) loss += cross_entropy<O>(n.z + r * O, n.labels[r], 1.0f / B, n.dz + r * O);
    n.loss = loss / B;
    weight_gradient<H, O, B>(n.h, n.dz, n.w2(n.gradient), n.b2(n.gradient));
    const float* w2 = n.w2(n.parameters);
    for (int r = 0; r < B; r++)
        for (int i = 0; i < H; i++) {
            float sum = 0, h = n.h[r * H + i];
            for (int j = 0; j < O; j++) sum += n.dz[r * O + j] * w2[i * O + j];
            n.dh[r * H + i] = sum * h * (1 - h);
        }
    weight_gradient<D, H, B>(n.x, n.dh, n.w1(n.gradient), n.b1(n.gradient));
}

template <int I, int O>
__attribute__((noinline)) void dense(peer::Network& n) {
    multiply<I, O>(n.x, n.w1(n.parameters), n.b1(n.parameters), n.h, 1);
    for (int j = 0; j < O; j++) n.h[j] = 1 / (1 + expf(-n.h[j]));
}

template <int N>
void kernels() {
    float *x = peer::floats(N), *y = peer::floats(N);
    peer::Random{1}.fill(x, N, 4);
    peer::measure("Softmax", std::to_string(N), CONTENDER, [&] { softmax<N>(x, y); }, [&] { return peer::sum(y, N); });
    peer::measure("Sigmoid", std::to_string(N), CONTENDER, [&] { sigmoid<N>(x, y); }, [&] { return peer::sum(y, N); });
}

template <int N, void (*Kernel)(const float*, float*)>
void map(const char* group, const float* x, float* y) {
    peer::measure(group, std::to_string(N), CONTENDER, [&] { Kernel(x, y); }, [&] { return peer::sum(y, N); });
}

template <int N>
void more_kernels() {
    float *x = peer::floats(N), *y = peer::floats(N), loss = 0;
    peer::Random{1}.fill(x, N, 4);
    map<N, hyperbolic_tangent<N>>("Tanh", x, y);
    map<N, gelu<N>>("Gelu", x, y);
    map<N, silu<N>>("Silu", x, y);
    map<N, softplus<N>>("Softplus", x, y);
    map<N, log_softmax<N>>("LogSoftmax", x, y);
    peer::measure("SoftmaxCrossEntropyLabels", std::to_string(N), CONTENDER, [&] { loss = cross_entropy_of_row<N>(x, 0, y); }, [&] { return loss + peer::sum(y, N); });
}

void accuracies() {
    constexpr int n = peer::accuracy_values;
    peer::sigmoid_accuracy(CONTENDER, sigmoid<n>);
    peer::accuracy_of_elements("Tanh", CONTENDER, hyperbolic_tangent<n>, exact::hyperbolic_tangent);
    peer::accuracy_of_elements("Gelu", CONTENDER, gelu<n>, exact::gelu, true);
    peer::accuracy_of_elements("Silu", CONTENDER, silu<n>, exact::silu);
    peer::accuracy_of_elements("Softplus", CONTENDER, softplus<n>, exact::softplus);
    peer::accuracy("LogSoftmax", CONTENDER, 4, log_softmax<n>, exact::log_softmax<n>);
    peer::accuracy("SoftmaxCrossEntropyLabels", CONTENDER, 4, [](float* z, float* dz) { cross_entropy_of_row<n>(z, 0, dz); }, exact::cross_entropy<n>);
}

template <int D, int H, int O, int B>
void network() {
    peer::Network n(D, H, O, B);
    peer::measure("network gradient", n.size(), CONTENDER, [&] { gradient<D, H, O, B>(n); }, [&] { return n.gradient_check(); });
    peer::measure("network prediction", n.size(), CONTENDER, [&] { predict<D, H, O, B>(n); }, [&] { return n.prediction_check(); });
}

template <int I, int O>
void layer() {
    peer::Network n(I, O, 1, 1);
    peer::measure("dense sigmoid", std::to_string(I) + "-" + std::to_string(O), CONTENDER, [&] { dense<I, O>(n); }, [&] { return peer::sum(n.h, O); });
}

template <int... N>
void all_kernels() {
    (kernels<N>(), ...);
}

template <int D, int H, int O>
void all_batches() {
    network<D, H, O, 1>(), network<D, H, O, 20>(), network<D, H, O, 32>();
}

int main(int count, char** arguments) {
    peer::effort(count, arguments);
    all_kernels<4, 10, 16, 50, 64, 100, 128, 256, 1000, 1024, 4096>();
    more_kernels<64>(), more_kernels<256>(), more_kernels<1024>();
    accuracies();
    all_batches<10, 5, 10>(), all_batches<64, 32, 10>(), all_batches<784, 128, 10>(), all_batches<20, 12, 4>(), all_batches<100, 60, 25>();
    layer<10, 5>(), layer<64, 64>(), layer<256, 256>(), layer<784, 128>();
}
