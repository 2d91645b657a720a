// Vector kernels as loops over constant sizes, and what they compute exactly.
#pragma once
#include <algorithm>
#include <cmath>

#define EACH_ELEMENT(name, value)                                   \
    template <int N>                                                \
    __attribute__((noinline)) void name(const float* x, float* y) { \
        for (int i = 0; i < N; i++) y[i] = value;                   \
    }

EACH_ELEMENT(sigmoid, 1 / (1 + expf(-x[i])))
EACH_ELEMENT(hyperbolic_tangent, tanhf(x[i]))
EACH_ELEMENT(gelu, 0.5f * x[i] * (1 + erff(x[i] * 0.70710678f)))
EACH_ELEMENT(silu, x[i] / (1 + expf(-x[i])))
EACH_ELEMENT(softplus, fmaxf(x[i], 0) + log1pf(expf(-fabsf(x[i]))))

template <int N>
inline float maximum(const float* x) {
    float max = x[0];
    for (int i = 1; i < N; i++) max = x[i] > max ? x[i] : max;
    return max;
}

// y = exp(x − max), and returns its sum.
template <int N>
inline float exponentials(const float* x, float max, float* y) {
    float sum = 0;
    for (int i = 0; i < N; i++) y[i] = expf(x[i] - max);
    for (int i = 0; i < N; i++) sum += y[i];
    return sum;
}

template <int N>
__attribute__((noinline)) void softmax(const float* x, float* y) {
    float inverse = 1 / exponentials<N>(x, maximum<N>(x), y);
    for (int i = 0; i < N; i++) y[i] *= inverse;
}

template <int N>
__attribute__((noinline)) void log_softmax(const float* x, float* y) {
    float max = maximum<N>(x), sum = 0;
    for (int i = 0; i < N; i++) sum += expf(x[i] - max);
    float log = max + logf(sum);
    for (int i = 0; i < N; i++) y[i] = x[i] - log;
}

// The loss of a row with its class; its gradient, times a scale, in dz.
template <int N>
inline float cross_entropy(const float* z, int label, float scale, float* dz) {
    float max = maximum<N>(z), sum = exponentials<N>(z, max, dz), factor = scale / sum;
    for (int j = 0; j < N; j++) dz[j] *= factor;
    dz[label] -= scale;
    return logf(sum) + max - z[label];
}

template <int N>
__attribute__((noinline)) float cross_entropy_of_row(const float* z, int label, float* dz) {
    return cross_entropy<N>(z, label, 1, dz);
}

namespace exact {

inline double hyperbolic_tangent(double x) { return std::tanh(x); }
inline double gelu(double x) { return x / 2 * std::erfc(x * -M_SQRT1_2); }
inline double silu(double x) { return x / (1 + std::exp(-x)); }
inline double softplus(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::fabs(x))); }

// Without the maximum: the numbers are small.
template <int N>
void log_softmax(const float* x, double* y) {
    double sum = 0;
    for (int i = 0; i < N; i++) sum += std::exp(double(x[i]));
    for (int i = 0; i < N; i++) y[i] = x[i] - std::log(sum);
}

// The gradient for class 0.
template <int N>
void cross_entropy(const float* z, double* dz) {
    log_softmax<N>(z, dz);
    for (int j = 0; j < N; j++) dz[j] = std::exp(dz[j]) - (j == 0);
}

}  // namespace exact
