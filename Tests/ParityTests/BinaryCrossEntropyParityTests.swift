import Imbalance
import Neural
import Testing

/// The losses of one probability against PyTorch, in both precisions.
@Suite struct BinaryCrossEntropyParityTests {
  func logitLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    binaryCrossEntropyWithLogits(
      scalars(given["logits"].doubles, as: type),
      targets: scalars(given["targets"].doubles, as: type),
      weight: given["weight"].optionalDoubles.map { scalars($0, as: type) },
      posWeight: T(given["posWeight"].optionalDouble ?? 1), reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "binary_cross_entropy_with_logits", in: "losses"))
  func logits(_ recorded: Recording.Case) {
    #expect(agrees(logitLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(logitLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  func columnLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    binaryCrossEntropyWithLogits(
      scalars(given["logits"].rows, as: type), targets: scalars(given["targets"].rows, as: type),
      weight: given["weight"].isAbsent ? nil : scalars(given["weight"].rows, as: type),
      posWeight: given["posWeight"].optionalDoubles.map { scalars($0, as: type) },
      reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "pos_weight of columns", in: "losses"))
  func columns(_ recorded: Recording.Case) {
    #expect(agrees(columnLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(columnLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  func probabilityLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    binaryCrossEntropy(
      scalars(given["probabilities"].doubles, as: type),
      targets: scalars(given["targets"].doubles, as: type),
      weight: given["weight"].optionalDoubles.map { scalars($0, as: type) },
      reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "binary_cross_entropy", in: "losses"))
  func probabilities(_ recorded: Recording.Case) {
    #expect(agrees(probabilityLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(probabilityLoss(recorded.given, as: Float.self), with: recorded.expected))
  }
}
