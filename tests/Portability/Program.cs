using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KernelGen;
using KernelGen.Portability;

// A hash of the bits of every result. Runs on machines that multiply and add alike print the same lines, whatever the vector width, the version
// of .NET, the compiler (just in time or native) and the configuration. What this run is made of goes to the error stream, so that outputs compare.
var bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
Console.Error.WriteLine($".NET {Environment.Version}, {(RuntimeFeature.IsDynamicCodeCompiled ? "compiled just in time" : "compiled natively")}, vectors of {bits} bits");
Console.WriteLine($"multiply-add {(VectorMath.IsMultiplyAddFused ? "fused" : "not fused")}");

Results<float>.Of(Kernels.Softmax, 37);
Results<float>.Of(Kernels.SoftmaxGradient, 37);
Results<float>.Of(Kernels.LogSoftmax, 37);
Results<float>.Of(Kernels.LogSoftmaxGradient, 37);
Results<float>.Of(Kernels.Sigmoid, 37);
Results<float>.Of(Kernels.SigmoidGradient, 37);
Results<float>.Of(Kernels.LogSigmoid, 37);
Results<float>.Of(Kernels.LogSigmoidGradient, 37);
Results<float>.Of(Kernels.Tanh, 37);
Results<float>.Of(Kernels.TanhGradient, 37);
Results<float>.Of(Kernels.Relu, 37);
Results<float>.Of(Kernels.ReluGradient, 37);
Results<float>.Of(Kernels.Gelu, 37);
Results<float>.Of(Kernels.GeluGradient, 37);
Results<float>.Of(Kernels.Silu, 37);
Results<float>.Of(Kernels.SiluGradient, 37);
Results<float>.Of(Kernels.Softplus, 37);
Results<float>.Of(Kernels.SoftplusGradient, 37);
Results<float>.Of((LabelLossKernel<float>)Kernels.CrossEntropy, 37, "CrossEntropy by labels");
Results<float>.Of((TargetLossKernel<float>)Kernels.CrossEntropy, 37, "CrossEntropy by targets");
Results<float>.Of(Kernels.LongSoftmax, 1000);
Results<float>.Of(Kernels.LongGelu, 1000);

Results<double>.Of(Kernels.Softmax, 37);
Results<double>.Of(Kernels.SoftmaxGradient, 37);
Results<double>.Of(Kernels.LogSoftmax, 37);
Results<double>.Of(Kernels.LogSoftmaxGradient, 37);
Results<double>.Of(Kernels.Sigmoid, 37);
Results<double>.Of(Kernels.SigmoidGradient, 37);
Results<double>.Of(Kernels.LogSigmoid, 37);
Results<double>.Of(Kernels.LogSigmoidGradient, 37);
Results<double>.Of(Kernels.Tanh, 37);
Results<double>.Of(Kernels.TanhGradient, 37);
Results<double>.Of(Kernels.Relu, 37);
Results<double>.Of(Kernels.ReluGradient, 37);
Results<double>.Of(Kernels.Gelu, 37);
Results<double>.Of(Kernels.GeluGradient, 37);
Results<double>.Of(Kernels.Silu, 37);
Results<double>.Of(Kernels.SiluGradient, 37);
Results<double>.Of(Kernels.Softplus, 37);
Results<double>.Of(Kernels.SoftplusGradient, 37);
Results<double>.Of((LabelLossKernel<double>)Kernels.CrossEntropy, 37, "CrossEntropy by labels");
Results<double>.Of((TargetLossKernel<double>)Kernels.CrossEntropy, 37, "CrossEntropy by targets");
Results<double>.Of(Kernels.LongSoftmax, 1000);
Results<double>.Of(Kernels.LongGelu, 1000);
Results<float>.Of<NarrowNet>();
Results<float>.Of<DeepNet>();
Results<float>.Of<WideNet>();
Results<double>.Of<DoubleNet>();
Results<float>.OfLabels<NarrowNet>();
Results<float>.OfLabels<DeepNet>();
Results<float>.OfWords<SampledWords>();
Results<float>.OfWords<SoftmaxWords>();
Results<double>.OfWords<TreeWords>();

// And that they are right: values against plain loops, gradients against differences of the loss.
KernelVerification.VerifyNetwork<NarrowNet, float>().ThrowIfFailed();
KernelVerification.VerifyNetwork<DeepNet, float>().ThrowIfFailed();
KernelVerification.VerifyNetwork<WideNet, float>().ThrowIfFailed();
KernelVerification.VerifyNetwork<DoubleNet, double>().ThrowIfFailed();
Console.WriteLine("verified");
