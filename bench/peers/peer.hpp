// What every peer program shares: data, clock, and the lines that the report reads.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <time.h>
#include <vector>

namespace peer {

inline double nanoseconds() {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

// Aligned floats, zero at first. Buffers begin at different places in their pages: a load that follows a store at the same place in another page would wait for it.
inline float* floats(size_t count) {
    static int buffers = 0;
    constexpr size_t page = 4096, step = 1088;
    const size_t offset = buffers++ % 3 * step;
    auto* memory = static_cast<char*>(aligned_alloc(page, (offset + count * sizeof(float) + page - 1) / page * page)) + offset;
    memset(memory, 0, count * sizeof(float));
    return reinterpret_cast<float*>(memory);
}

// The generator of Workloads/Data.cs: all programs compute on the same numbers, so their sums can be compared.
struct Random {
    uint32_t state;
    void fill(float* values, size_t count, float scale) {
        for (size_t i = 0; i < count; i++) {
            state = state * 1664525u + 1013904223u;
            values[i] = ((state >> 8) / float(1 << 23) - 1) * scale;
        }
    }
};

inline double sum(const float* values, size_t count) {
    double total = 0;
    for (size_t i = 0; i < count; i++) total += std::fabs(values[i]);
    return total;
}

inline int turns = 101;
inline double turn_nanoseconds = 1e5;

// Quick unless the first argument is "full"; the same turns as in Measuring/Effort.cs.
inline void effort(int count, char** arguments) {
    if (count > 1 && std::string(arguments[1]) == "full") turns = 501, turn_nanoseconds = 2e5;
}

// Keeps the compiler from moving the work out of the loop.
inline void clobber() { asm volatile("" ::: "memory"); }

template <class Work, class Check>
void measure(const char* group, const std::string& size, const char* contender, Work work, Check check) {
    long calls = 1;
    auto turn = [&] {
        double began = nanoseconds();
        for (long i = 0; i < calls; i++) work(), clobber();
        return nanoseconds() - began;
    };
    while (turn() < turn_nanoseconds) calls *= 2;
    std::vector<double> times;
    for (int i = 0; i < turns; i++) times.push_back(turn() / calls);
    std::sort(times.begin(), times.end());
    printf("%s|%s|%s|%.4f|%.4f|%.9g\n", group, size.c_str(), contender, times[0], times[times.size() / 2], check());
    fflush(stdout);
}

// Errors are measured over so many rows of so many numbers.
constexpr int accuracy_rows = 4, accuracy_values = 1024;

// Writes a kernel's largest error over rows in ±scale, in units in the last place of the exact results, or of the arguments.
template <class Kernel, class Exact>
void accuracy(const char* group, const char* contender, float scale, Kernel kernel, Exact exact, bool of_arguments = false) {
    float *x = floats(accuracy_values), *y = floats(accuracy_values);
    std::vector<double> expected(accuracy_values);
    Random random{1};
    double worst = 0;
    for (int row = 0; row < accuracy_rows; row++) {
        random.fill(x, accuracy_values, scale);
        kernel(x, y);
        exact(x, expected.data());
        for (int i = 0; i < accuracy_values; i++) {
            int exponent = std::max(std::ilogb(of_arguments ? double(x[i]) : expected[i]), -126);
            worst = std::max(worst, std::fabs(y[i] - expected[i]) / std::ldexp(1.0, exponent - 23));
        }
    }
    printf("accuracy|%s|%s|%.3f|%.3f|0\n", group, contender, worst, worst);
}

// The same over ±16 where each element is a function of its own.
template <class Kernel, class Function>
void accuracy_of_elements(const char* group, const char* contender, Kernel kernel, Function function, bool of_arguments = false) {
    accuracy(group, contender, 16, kernel, [&](const float* x, double* y) {
        for (int i = 0; i < accuracy_values; i++) y[i] = function(x[i]);
    }, of_arguments);
}

template <class Sigmoid>
void sigmoid_accuracy(const char* contender, Sigmoid sigmoid) {
    accuracy_of_elements("Sigmoid", contender, sigmoid, [](double x) { return 1 / (1 + std::exp(-x)); });
}

// A network's sizes and data; parameters are packed W1, b1, W2, b2, weights inputs × outputs, as the generated networks have them.
struct Network {
    int inputs, hidden, outputs, rows;
    float *x, *parameters, *gradient, *h, *dh, *z, *dz, loss = 0;
    std::vector<int> labels;

    Network(int inputs, int hidden, int outputs, int rows) : inputs(inputs), hidden(hidden), outputs(outputs), rows(rows) {
        x = floats(rows * inputs), h = floats(rows * hidden), dh = floats(rows * hidden), z = floats(rows * outputs), dz = floats(rows * outputs);
        parameters = floats(count()), gradient = floats(count());
        Random{1}.fill(x, rows * inputs, 1);
        Random random{2};
        random.fill(parameters, (inputs + 1) * hidden, 1 / std::sqrt(float(inputs)));
        random.fill(parameters + (inputs + 1) * hidden, (hidden + 1) * outputs, 1 / std::sqrt(float(hidden)));
        for (int row = 0; row < rows; row++) labels.push_back(row * 7 % outputs);
    }

    int count() const { return (inputs + 1) * hidden + (hidden + 1) * outputs; }
    float* w1(float* base) const { return base; }
    float* b1(float* base) const { return base + inputs * hidden; }
    float* w2(float* base) const { return base + (inputs + 1) * hidden; }
    float* b2(float* base) const { return w2(base) + hidden * outputs; }

    std::string size() const {
        return std::to_string(inputs) + "-" + std::to_string(hidden) + "-" + std::to_string(outputs) + " × " + std::to_string(rows);
    }
    double gradient_check() const { return loss + sum(gradient, count()); }
    double prediction_check() const { return sum(z, rows * outputs); }
};

}  // namespace peer
