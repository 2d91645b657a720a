// The machine's limits, as GFLOP/s, divisions or bytes per nanosecond: what no program can exceed. Compiled without -ffast-math, which would
// replace divisions by approximations.
#include "peer.hpp"

template <int Bytes>
struct Vector {
    typedef float type __attribute__((vector_size(Bytes)));
};

// Twelve independent chains fill every pipe. They are variables and no array, which the compiler would keep in memory; it may neither reorder a step nor drop one.
#define EACH(step) step(x0) step(x1) step(x2) step(x3) step(x4) step(x5) step(x6) step(x7) step(x8) step(x9) step(x10) step(x11)
#define START(x) V x = V{} + 1.0f;
#define MULTIPLY_ADD(x) x = x * a + b; asm volatile("" : "+v"(x));
#define DIVIDE(x) x = a / x; asm volatile("" : "+v"(x));
#define ADD(x) x = x + b; asm volatile("" : "+v"(x));
#define MULTIPLY(x) x = x * a; asm volatile("" : "+v"(x));

enum Operation { fused, division, addition, mixed };

// Elements per nanosecond; a multiply-add counts as two operations, as GFLOP/s do. Mixed are multiplications and additions side by side, unfused.
template <int Bytes, Operation operation>
void arithmetic(const char* name) {
    using V = typename Vector<Bytes>::type;
    constexpr int chains = 12, turns_of_loop = 1000;
    V a = V{} + 1.0f, b = V{} + 1.0f;
    EACH(START)
    asm volatile("" : "+v"(a), "+v"(b));
    double best = 1e300;
    for (int t = 0; t < 20 * peer::turns; t++) {
        double began = peer::nanoseconds();
        for (int i = 0; i < turns_of_loop; i++) {
            if (operation == fused) {
                EACH(MULTIPLY_ADD)
            } else if (operation == division) {
                EACH(DIVIDE)
            } else if (operation == addition) {
                EACH(ADD)
            } else {
                MULTIPLY(x0) ADD(x1) MULTIPLY(x2) ADD(x3) MULTIPLY(x4) ADD(x5) MULTIPLY(x6) ADD(x7) MULTIPLY(x8) ADD(x9) MULTIPLY(x10) ADD(x11)
            }
        }
        best = std::min(best, peer::nanoseconds() - began);
    }
    double rate = (operation == fused ? 2.0 : 1.0) * chains * turns_of_loop * Bytes / sizeof(float) / best;
    printf("limit|%s|machine|%.3f|%.3f|0\n", name, rate, rate);
}

// Reads or writes an array of whole vectors again and again.
template <int Bytes, bool Writes>
void memory(const char* name, size_t bytes) {
    using V = typename Vector<Bytes>::type;
    constexpr int unrolled = 16;
    auto* values = reinterpret_cast<V*>(peer::floats(bytes / sizeof(float)));
    const size_t vectors = bytes / sizeof(V), times = std::max<size_t>(1, (1 << 20) / bytes);
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
    double rate = double(bytes) * times / best;
    printf("limit|%s|machine|%.1f|%.1f|0\n", name, rate, rate);
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

int main(int count, char** arguments) {
    peer::effort(count, arguments);
    clock_rate();
#ifdef __AVX512F__
    arithmetic<64, fused>("FMA 512");
    arithmetic<64, division>("division 512");
    arithmetic<64, addition>("addition 512");
    arithmetic<64, mixed>("mixed 512");
    memory<64, false>("L1 load 512", 16 << 10);
    memory<64, true>("L1 store 512", 16 << 10);
    memory<64, false>("L2 load 512", 512 << 10);
    memory<64, true>("L2 store 512", 512 << 10);
#endif
    arithmetic<32, fused>("FMA 256");
    arithmetic<32, division>("division 256");
    memory<32, false>("L1 load 256", 16 << 10);
    memory<32, true>("L1 store 256", 16 << 10);
    arithmetic<16, fused>("FMA 128");
    arithmetic<16, division>("division 128");
}
