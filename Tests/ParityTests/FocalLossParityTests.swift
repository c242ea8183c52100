import Imbalance
import Neural
import Testing

/// The focal losses against torchvision, kornia, Keras's formula and 60 digits.
@Suite struct FocalLossParityTests {
  func sigmoidLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    let alpha = given["alpha"].double
    return sigmoidFocalLoss(
      scalars(given["logits"].doubles, as: type),
      targets: scalars(given["targets"].doubles, as: type),
      alpha: alpha < 0 ? nil : T(alpha), gamma: T(given["gamma"].double),
      reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "sigmoid_focal_loss", in: "losses"))
  func torchvision(_ recorded: Recording.Case) {
    #expect(agrees(sigmoidLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(sigmoidLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  /// torchvision takes 1 - p_t from a rounded p_t, so its gradient of a gamma below 1 is NaN where
  /// nothing is missed. Here every logit has its own value, however small.
  @Test(arguments: Recording.cases(of: "focal loss in 60 digits", in: "losses"))
  func extremes(_ recorded: Recording.Case) {
    let logits = recorded.given["logits"].doubles
    let loss = sigmoidFocalLoss(
      logits, targets: logits.map { _ in recorded.given["target"].double }, alpha: nil,
      gamma: recorded.given["gamma"].double, reduction: .sum)
    #expect(agrees(loss.elements, recorded.expected["elements"].doubles, smallest: 1e-290))
    #expect(agrees(loss.gradient, recorded.expected["gradient"].doubles, smallest: 1e-290))
    let theirs = recorded.expected["gradientOfTorchvision"].doubles
    #expect(theirs.contains { $0.isNaN } == (recorded.given["gamma"].double == 0.5))
  }

  func korniaLoss<T: Scalar>(_ given: Value, as type: T.Type) -> Loss<T> {
    let factors =
      given["alpha"].optionalDouble.map { foregroundAlpha(T($0), classes: 3) } ?? [1, 1, 1]
    let weight = given["weight"].optionalDoubles.map { scalars($0, as: type) } ?? [1, 1, 1]
    return softmaxFocalLoss(
      scalars(given["logits"].rows, as: type), targets: given["targets"].ints,
      alpha: zip(factors, weight).map { $0 * $1 }, gamma: T(given["gamma"].double),
      reduction: given["reduction"].reduction, meanOver: .logits)
  }

  @Test(arguments: Recording.cases(of: "kornia focal_loss", in: "losses"))
  func kornia(_ recorded: Recording.Case) {
    #expect(agrees(korniaLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(korniaLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  /// Keras itself did not run: the recording is its documented source's formula.
  @Test(arguments: Recording.cases(of: "Keras BinaryFocalCrossentropy", in: "losses"))
  func keras(_ recorded: Recording.Case) {
    let given = recorded.given
    let loss = binaryFocalCrossEntropy(
      given["probabilities"].doubles, targets: given["targets"].doubles,
      gamma: given["gamma"].double, appliesClassBalancing: given["appliesClassBalancing"].flag,
      labelSmoothing: given["labelSmoothing"].double, reduction: given["reduction"].reduction)
    #expect(agrees(loss, with: recorded.expected))
  }

  func classBalancedLoss<T: Scalar>(
    _ given: Value, as type: T.Type
  ) throws(LabelError) -> Loss<T> {
    try classBalancedFocalLoss(
      scalars(given["logits"].rows, as: type), targets: given["targets"].ints,
      counts: given["counts"].ints, beta: given["beta"].double, gamma: T(given["gamma"].double),
      reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "class-balanced focal loss", in: "losses"))
  func classBalanced(_ recorded: Recording.Case) throws {
    #expect(agrees(try classBalancedLoss(recorded.given, as: Double.self), with: recorded.expected))
    #expect(agrees(try classBalancedLoss(recorded.given, as: Float.self), with: recorded.expected))
  }

  @Test(arguments: Recording.cases(of: "focal minimizer", in: "losses"))
  func minimizer(_ recorded: Recording.Case) {
    let given = recorded.given
    let gamma = given["gamma"].double
    let alpha = given["alpha"].optionalDouble
    let v = recorded.expected["probability"].double
    let found = focalMinimizer(prevalence: given["prevalence"].double, gamma: gamma, alpha: alpha)
    #expect(agrees(found, v, relative: 1e-11, smallest: 1e-9))
    let back = focalInverse(v, gamma: gamma, alpha: alpha)
    #expect(agrees(back, given["prevalence"].double, relative: 1e-11, smallest: 1e-9))
  }
}
