// The machine's limits, as GFLOP/s, divisions or bytes per nanosecond: what no program can exceed. Compiled without -ffast-math, which would
// replace divisions by approximations.
#include "peer.hpp"

template <int Bytes>
struct Vector {
    typedef float type __attribute__((vector_size(Bytes)));
    typedef int integers __attribute__((vector_size(Bytes)));
};

// A turn takes several microseconds, beside which the time of reading the clock is nothing.

// Twelve independent chains fill every pipe. They are variables and no array, which the compiler would keep in memory; it may neither reorder a step nor drop one.
#define EACH(step) step(x0) step(x1) step(x2) step(x3) step(x4) step(x5) step(x6) step(x7) step(x8) step(x9) step(x10) step(x11)
#define START(x) V x = V{} + 1.0f;
#define MULTIPLY_ADD(x) x = x * a + b; asm volatile("" : "+v"(x));
#define DIVIDE(x) x = a / x; asm volatile("" : "+v"(x));
#define ADD(x) x = x + b; asm volatile("" : "+v"(x));
#define MULTIPLY(x) x = x * a; asm volatile("" : "+v"(x));
#define XOR(x) x = V(I(x) ^ I(b)); asm volatile("" : "+v"(x));
#define EIGHT(step) step(y0) step(y1) step(y2) step(y3) step(y4) step(y5) step(y6) step(y7)

enum Operation { fused, division, addition, mixed, logic };

inline void print(const std::string& name, int bytes, double rate) {
    printf("limit|%s %d|machine|%.3f|%.3f|0\n", name.c_str(), 8 * bytes, rate, rate);
}

// Elements per nanosecond; a multiply-add counts as two operations, as GFLOP/s do. Mixed are multiplications and additions side by side, unfused.
template <int Bytes, Operation operation>
void arithmetic(const char* name) {
    using I = typename Vector<Bytes>::integers;
    using V = typename Vector<Bytes>::type;
    constexpr int chains = 12, turns_of_loop = 5000;
    V a = V{} + 1.0f, b = V{} + 1.0f;
    EACH(START)
    asm volatile("" : "+v"(a), "+v"(b));
    double best = 1e300;
    for (int t = 0; t < 5 * peer::turns; t++) {
        double began = peer::nanoseconds();
        for (int i = 0; i < turns_of_loop; i++) {
            if (operation == fused) {
                EACH(MULTIPLY_ADD)
            } else if (operation == division) {
                EACH(DIVIDE)
            } else if (operation == addition) {
                EACH(ADD)
            } else if (operation == logic) {
                EACH(XOR)
            } else {
                MULTIPLY(x0) ADD(x1) MULTIPLY(x2) ADD(x3) MULTIPLY(x4) ADD(x5) MULTIPLY(x6) ADD(x7) MULTIPLY(x8) ADD(x9) MULTIPLY(x10) ADD(x11)
            }
        }
        best = std::min(best, peer::nanoseconds() - began);
    }
    print(name, Bytes, (operation == fused ? 2.0 : 1.0) * chains * turns_of_loop * Bytes / sizeof(float) / best);
}

// Divisions per nanosecond, if each took only the time for which eight multiply-adds beside it have to wait: what they take with the divisions, less what they take without in
// the same turns, at the same clock.
template <int Bytes>
void division_beside() {
    using V = typename Vector<Bytes>::type;
    constexpr int divisions = 6, fused_beside = 8, chains = 12, turns_of_loop = 1000;
    V a = V{} + 1.0f, b = V{} + 1.0f;
    EACH(START)
    EIGHT(START)
    asm volatile("" : "+v"(a), "+v"(b));
    double best = 1e300, best_without = 1e300;
    for (int t = 0; t < 20 * peer::turns; t++) {
        double began = peer::nanoseconds();
        for (int i = 0; i < divisions * fused_beside * turns_of_loop / chains; i++) { EACH(MULTIPLY_ADD) }
        best_without = std::min(best_without, peer::nanoseconds() - began);
        began = peer::nanoseconds();
        for (int i = 0; i < turns_of_loop; i++) {
            DIVIDE(x0) EIGHT(MULTIPLY_ADD) DIVIDE(x1) EIGHT(MULTIPLY_ADD) DIVIDE(x2) EIGHT(MULTIPLY_ADD)
            DIVIDE(x3) EIGHT(MULTIPLY_ADD) DIVIDE(x4) EIGHT(MULTIPLY_ADD) DIVIDE(x5) EIGHT(MULTIPLY_ADD)
        }
        best = std::min(best, peer::nanoseconds() - began);
    }
    const double elements = double(divisions) * turns_of_loop * Bytes / sizeof(float);
    print("division beside FMA", Bytes, elements / std::max(best - best_without, best / 100));
}

// Reads or writes an array of whole vectors again and again.
template <int Bytes, bool Writes>
void memory(const char* name, size_t bytes) {
    using V = typename Vector<Bytes>::type;
    constexpr int unrolled = 16;
    auto* values = reinterpret_cast<V*>(peer::floats(bytes / sizeof(float)));
    const size_t vectors = bytes / sizeof(V), times = std::max<size_t>(1, (4 << 20) / bytes);
    double best = 1e300;
    for (int t = 0; t < 5 * peer::turns; t++) {
        double began = peer::nanoseconds();
        for (size_t k = 0; k < times; k++)
            for (size_t i = 0; i < vectors; i += unrolled)
#pragma GCC unroll 16
                for (int u = 0; u < unrolled; u++) {
                    if (Writes) {
                        V zero{};
                        asm volatile("vmovaps %1, %0" : "=m"(values[i + u]) : "v"(zero));
                    } else {
                        V loaded;
                        asm volatile("vmovaps %1, %0" : "=v"(loaded) : "m"(values[i + u]));
                    }
                }
        best = std::min(best, peer::nanoseconds() - began);
    }
    print(name, Bytes, double(bytes) * times / best);
}

// Reads two arrays and writes a third, as a gradient does: the cache does not do all of both at its best of each.
template <int Bytes>
void streams(const char* name, size_t bytes) {
    using V = typename Vector<Bytes>::type;
    constexpr int unrolled = 4;
    auto* x = reinterpret_cast<V*>(peer::floats(bytes / sizeof(float)));
    auto* y = reinterpret_cast<V*>(peer::floats(bytes / sizeof(float)));
    auto* z = reinterpret_cast<V*>(peer::floats(bytes / sizeof(float)));
    const size_t vectors = bytes / sizeof(V), times = std::max<size_t>(1, (4 << 20) / bytes);
    double best = 1e300;
    for (int t = 0; t < 5 * peer::turns; t++) {
        double began = peer::nanoseconds();
        for (size_t k = 0; k < times; k++)
            for (size_t i = 0; i < vectors; i += unrolled)
#pragma GCC unroll 4
                for (int u = 0; u < unrolled; u++) {
                    V first, second;
                    asm volatile("vmovaps %1, %0" : "=v"(first) : "m"(x[i + u]));
                    asm volatile("vmovaps %1, %0" : "=v"(second) : "m"(y[i + u]));
                    asm volatile("vmovaps %1, %0" : "=m"(z[i + u]) : "v"(first));
                }
        best = std::min(best, peer::nanoseconds() - began);
    }
    print(name, Bytes, 3 * double(bytes) * times / best);
}

// A chain of additions, one a cycle: the clock.
void clock_rate() {
    constexpr int unrolled = 64, turns_of_loop = 1000;
    double best = 1e300;
    for (int t = 0; t < 20 * peer::turns; t++) {
        unsigned long x = 1;
        double began = peer::nanoseconds();
        for (int i = 0; i < turns_of_loop; i++) asm volatile(".rept 64\n add $1, %0\n .endr" : "+r"(x));
        best = std::min(best, peer::nanoseconds() - began);
    }
    printf("limit|clock GHz|machine|%.3f|%.3f|0\n", unrolled * turns_of_loop / best, unrolled * turns_of_loop / best);
}

template <int Bytes>
void all() {
    arithmetic<Bytes, fused>("FMA");
    division_beside<Bytes>();
    arithmetic<Bytes, division>("division");
    arithmetic<Bytes, addition>("addition");
    arithmetic<Bytes, mixed>("mixed");
    arithmetic<Bytes, logic>("logic");
    memory<Bytes, false>("L1 load", 16 << 10);
    memory<Bytes, true>("L1 store", 16 << 10);
    streams<Bytes>("L1 two loads and a store", 4 << 10);
    memory<Bytes, false>("L2 load", 512 << 10);
    memory<Bytes, true>("L2 store", 512 << 10);
}

int main(int count, char** arguments) {
    peer::effort(count, arguments);
    clock_rate();
#ifdef __AVX512F__
    all<64>();
#endif
    all<32>();
    all<16>();
}
