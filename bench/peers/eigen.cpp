// Eigen with fixed sizes.
#include "peer.hpp"
#include <Eigen/Dense>

using namespace Eigen;

static const char* contender = "Eigen";

template <int R, int C>
using Rows = Matrix<float, R, C, R == 1 || C != 1 ? RowMajor : ColMajor>;
template <int R, int C>
using Of = Map<Rows<R, C>, Aligned64>;
template <int R, int C>
using Packed = Map<Rows<R, C>>;

template <int N>
void kernels() {
    Of<1, N> x(peer::floats(N)), y(peer::floats(N));
    peer::Random{1}.fill(x.data(), N, 4);
    peer::measure("Softmax", std::to_string(N), contender, [&] {
        y.array() = (x.array() - x.maxCoeff()).exp();
        y *= 1 / y.sum();
    }, [&] { return peer::sum(y.data(), N); });
    peer::measure("Sigmoid", std::to_string(N), contender, [&] { y.array() = x.array().logistic(); }, [&] { return peer::sum(y.data(), N); });
}

template <int D, int H, int O, int B>
struct Net : peer::Network {
    Of<B, D> X{x};
    Of<B, H> hidden_values{h}, hidden_slopes{dh};
    Of<B, O> Z{z}, dZ{dz};
    Packed<D, H> W1{w1(parameters)}, dW1{w1(gradient)};
    Packed<H, O> W2{w2(parameters)}, dW2{w2(gradient)};
    Packed<1, H> B1{b1(parameters)}, dB1{b1(gradient)};
    Packed<1, O> B2{b2(parameters)}, dB2{b2(gradient)};

    Net() : Network(D, H, O, B) {}

    void forward() {
        hidden_values.noalias() = X * W1;
        hidden_values.rowwise() += B1;
        hidden_values.array() = hidden_values.array().logistic();
        Z.noalias() = hidden_values * W2;
        Z.rowwise() += B2;
    }

    __attribute__((noinline)) void predict() {
        forward();
        for (int r = 0; r < B; r++) {
            Z.row(r).array() = (Z.row(r).array() - Z.row(r).maxCoeff()).exp();
            Z.row(r) *= 1 / Z.row(r).sum();
        }
    }

    __attribute__((noinline)) void differentiate() {
        forward();
        loss = 0;
        for (int r = 0; r < B; r++) {
            float max = Z.row(r).maxCoeff();
            dZ.row(r).array() = (Z.row(r).array() - max).exp();
            float sum = dZ.row(r).sum();
            loss += std::log(sum) + max - Z(r, labels[r]);
            dZ.row(r) *= 1 / (sum * B);
            dZ(r, labels[r]) -= 1.0f / B;
        }
        loss /= B;
        dW2.noalias() = hidden_values.transpose() * dZ;
        dB2 = dZ.colwise().sum();
        hidden_slopes.noalias() = dZ * W2.transpose();
        hidden_slopes.array() *= hidden_values.array() * (1 - hidden_values.array());
        dW1.noalias() = X.transpose() * hidden_slopes;
        dB1 = hidden_slopes.colwise().sum();
    }
};

template <int D, int H, int O, int B>
void network() {
    Net<D, H, O, B> n;
    peer::measure("network gradient", n.size(), contender, [&] { n.differentiate(); }, [&] { return n.gradient_check(); });
    peer::measure("network prediction", n.size(), contender, [&] { n.predict(); }, [&] { return n.prediction_check(); });
}

template <int I, int O>
void layer() {
    peer::Network n(I, O, 1, 1);
    Of<1, I> x(n.x);
    Of<1, O> h(n.h);
    Packed<I, O> w(n.w1(n.parameters));
    Packed<1, O> b(n.b1(n.parameters));
    peer::measure("dense sigmoid", std::to_string(I) + "-" + std::to_string(O), contender, [&] {
        h.noalias() = x * w;
        h += b;
        h.array() = h.array().logistic();
    }, [&] { return peer::sum(n.h, O); });
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
    peer::sigmoid_accuracy(contender, [](float* x, float* y) { Of<1, peer::accuracy_values>(y).array() = Of<1, peer::accuracy_values>(x).array().logistic(); });
    all_batches<10, 5, 10>(), all_batches<64, 32, 10>(), all_batches<784, 128, 10>(), all_batches<20, 12, 4>(), all_batches<100, 60, 25>();
    layer<10, 5>(), layer<64, 64>(), layer<256, 256>(), layer<784, 128>();
}
