import Imbalance
import Neural
import Testing

/// The softmax losses against PyTorch, in both precisions.
@Suite struct CrossEntropyParityTests {
  func classLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    crossEntropy(
      scalars(given["logits"].rows, as: type), targets: given["targets"].ints,
      weight: given["weight"].optionalDoubles.map { scalars($0, as: type) },
      ignoreIndex: given["ignoreIndex"].optionalDouble.map { Int($0) } ?? -100,
      labelSmoothing: T(given["labelSmoothing"].optionalDouble ?? 0),
      reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "cross_entropy", in: "losses"))
  func classNumbers(_ recorded: Recording.Case) {
    #expect(agrees(classLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(classLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  func probabilityLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    crossEntropy(
      scalars(given["logits"].rows, as: type),
      targetProbabilities: scalars(given["targets"].rows, as: type),
      weight: given["weight"].optionalDoubles.map { scalars($0, as: type) },
      labelSmoothing: T(given["labelSmoothing"].double), reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "cross_entropy of probabilities", in: "losses"))
  func targetProbabilities(_ recorded: Recording.Case) {
    #expect(agrees(probabilityLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(probabilityLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  func likelihood<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    negativeLogLikelihood(
      scalars(given["logits"].rows, as: type), targets: given["targets"].ints,
      weight: given["weight"].optionalDoubles.map { scalars($0, as: type) },
      ignoreIndex: given["ignoreIndex"].int, reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "nll_loss", in: "losses"))
  func logProbabilities(_ recorded: Recording.Case) {
    #expect(agrees(likelihood(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(likelihood(recorded.given, as: Float.self), with: recorded.expected))
  }

  /// PyTorch's mean over nothing is NaN, which a training run carries on silently; here it is a stop.
  @Test(arguments: Recording.cases(of: "mean of nothing", in: "losses"))
  func theMeanOfNothingIsNoNumber(_ recorded: Recording.Case) async {
    #expect(recorded.expected["mean"].double.isNaN)
  }

  @Test func theMeanOfNothingIsAStop() async {
    await #expect(processExitsWith: .failure) {
      _ = crossEntropy([] as [Double], classes: 2, targets: [])
    }
    await #expect(processExitsWith: .failure) { _ = crossEntropy([[1.0, 2]], targets: [-100]) }
    await #expect(processExitsWith: .failure) {
      _ = crossEntropy([[1.0, 2]], targets: [0], weight: [0, 1])
    }
  }
}
