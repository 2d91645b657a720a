// oneDNN: its softmax, its logistic function, and inner products with the logistic function behind them.
#include "peer.hpp"
#include <oneapi/dnnl/dnnl.hpp>

using namespace dnnl;
using Tag = memory::format_tag;

static const char* contender = "oneDNN";
static engine cpu(engine::kind::cpu, 0);
static stream queue(cpu);

static memory::desc described(memory::dims dims, Tag tag) { return {dims, memory::data_type::f32, tag}; }

static void kernels(int n) {
    float *x = peer::floats(n), *y = peer::floats(n);
    peer::Random{1}.fill(x, n, 4);
    auto row = described({1, n}, Tag::ab);
    memory from(row, cpu, x), to(row, cpu, y);
    auto run = [&](const char* group, const primitive& work) {
        std::unordered_map<int, memory> arguments{{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, to}};
        peer::measure(group, std::to_string(n), contender, [&] { work.execute(queue, arguments); }, [&] { return peer::sum(y, n); });
    };
    run("Softmax", softmax_forward({{prop_kind::forward_inference, row, 1}, cpu}));
    run("Sigmoid", eltwise_forward({{prop_kind::forward_inference, algorithm::eltwise_logistic, row, 0, 0}, cpu}));
}

static void sigmoid(float* x, float* y) {
    auto row = described({1, peer::accuracy_values}, Tag::ab);
    eltwise_forward work({{prop_kind::forward_inference, algorithm::eltwise_logistic, row, 0, 0}, cpu});
    work.execute(queue, {{DNNL_ARG_SRC, {row, cpu, x}}, {DNNL_ARG_DST, {row, cpu, y}}});
    queue.wait();
}

// Weights are inputs × outputs, which oneDNN calls io.
static inner_product_forward product(int rows, int inputs, int outputs, bool has_sigmoid) {
    primitive_attr attributes;
    if (has_sigmoid) {
        post_ops logistic;
        logistic.append_eltwise(1, algorithm::eltwise_logistic, 0, 0);
        attributes.set_post_ops(logistic);
    }
    inner_product_forward::desc layer(prop_kind::forward_inference, described({rows, inputs}, Tag::ab), described({outputs, inputs}, Tag::io), described({outputs}, Tag::a),
                                      described({rows, outputs}, Tag::ab));
    return inner_product_forward({layer, attributes, cpu});
}

static std::unordered_map<int, memory> layer_arguments(int rows, int inputs, int outputs, float* x, float* w, float* b, float* z) {
    return {{DNNL_ARG_SRC, {described({rows, inputs}, Tag::ab), cpu, x}},
            {DNNL_ARG_WEIGHTS, {described({outputs, inputs}, Tag::io), cpu, w}},
            {DNNL_ARG_BIAS, {described({outputs}, Tag::a), cpu, b}},
            {DNNL_ARG_DST, {described({rows, outputs}, Tag::ab), cpu, z}}};
}

static void dense(int inputs, int outputs) {
    peer::Network n(inputs, outputs, 1, 1);
    auto work = product(1, inputs, outputs, true);
    auto arguments = layer_arguments(1, inputs, outputs, n.x, n.w1(n.parameters), n.b1(n.parameters), n.h);
    peer::measure("dense sigmoid", std::to_string(inputs) + "-" + std::to_string(outputs), contender, [&] { work.execute(queue, arguments); }, [&] { return peer::sum(n.h, outputs); });
}

static void prediction(int d, int h, int o, int rows) {
    peer::Network n(d, h, o, rows);
    auto first = product(rows, d, h, true), second = product(rows, h, o, false);
    auto first_arguments = layer_arguments(rows, d, h, n.x, n.w1(n.parameters), n.b1(n.parameters), n.h);
    auto second_arguments = layer_arguments(rows, h, o, n.h, n.w2(n.parameters), n.b2(n.parameters), n.z);
    auto out = described({rows, o}, Tag::ab);
    softmax_forward softmax({{prop_kind::forward_inference, out, 1}, cpu});
    std::unordered_map<int, memory> in_place{{DNNL_ARG_SRC, {out, cpu, n.z}}, {DNNL_ARG_DST, {out, cpu, n.z}}};
    peer::measure("network prediction", n.size(), contender, [&] {
        first.execute(queue, first_arguments);
        second.execute(queue, second_arguments);
        softmax.execute(queue, in_place);
    }, [&] { return n.prediction_check(); });
}

int main(int count, char** arguments) {
    peer::effort(count, arguments);
    for (int n : {4, 10, 16, 50, 64, 100, 128, 256, 1000, 1024, 4096}) kernels(n);
    peer::sigmoid_accuracy(contender, sigmoid);
    for (int rows : {1, 20, 32}) {
        prediction(10, 5, 10, rows), prediction(64, 32, 10, rows), prediction(784, 128, 10, rows);
        prediction(20, 12, 4, rows), prediction(100, 60, 25, rows);
    }
    dense(10, 5), dense(64, 64), dense(256, 256), dense(784, 128);
}
