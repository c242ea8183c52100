import Imbalance
import Neural
import Testing

/// The losses and weights for long tails against their papers' formulas, differentiated by PyTorch.
@Suite struct LongTailParityTests {
  func marginLoss<T: Scalar>(_ given: Value, _ margins: [Double], as type: T.Type) -> Loss<T> {
    ldamLoss(
      scalars(given["logits"].rows, as: type), targets: given["targets"].ints,
      margins: scalars(margins, as: type), scale: T(given["scale"].double),
      weight: given["weight"].optionalDoubles.map { scalars($0, as: type) },
      reduction: given["reduction"].reduction)
  }

  @Test(arguments: Recording.cases(of: "LDAM", in: "losses"))
  func ldam(_ recorded: Recording.Case) throws {
    let given = recorded.given
    let margins = try ldamMargins(
      counts: given["counts"].ints, maximum: given["maximum"].double)
    #expect(agrees(margins, recorded.expected["margins"].doubles))
    // PyTorch adds the greatest logit, up to 30, to the logarithm, and loses as much below it.
    let loss = marginLoss(given, margins, as: Double.self)
    #expect(agrees(loss, with: recorded.expected, smallest: 1))
    let single = marginLoss(given, margins, as: Float.self)
    // Thirty times a rounded margin: the exponent alone is off by 1e-6.
    #expect(
      agrees(
        single.gradient.map { Double($0) }, recorded.expected["gradient"].doubles,
        relative: 1e-5, smallest: 0.1))
  }

  @Test(arguments: Recording.cases(of: "logit adjustment", in: "losses"))
  func adjustment(_ recorded: Recording.Case) {
    let given = recorded.given
    let tau = given["tau"].double
    let priors = given["priors"].doubles
    let logits = given["logits"].rows
    let loss = logitAdjustedCrossEntropy(
      logits, targets: given["targets"].ints, priors: priors, tau: tau,
      reduction: given["reduction"].reduction)
    #expect(agrees(loss, with: recorded.expected))
    let adjusted = adjustingLogits(logits, priors: priors, tau: tau)
    #expect(agrees(adjusted.flatMap { $0 }, recorded.expected["adjusted"].rows.flatMap { $0 }))
  }

  @Test(arguments: Recording.cases(of: "asymmetric loss", in: "losses"))
  func asymmetric(_ recorded: Recording.Case) {
    let given = recorded.given
    let loss = asymmetricLoss(
      given["logits"].doubles, targets: given["targets"].doubles,
      gammaNeg: given["gammaNeg"].double, gammaPos: given["gammaPos"].double,
      clip: given["clip"].double, focusing: given["detached"].flag ? .detached : .full,
      reduction: given["reduction"].reduction)
    #expect(agrees(loss, with: recorded.expected))
  }

  @Test(arguments: Recording.cases(of: "class-balanced weights", in: "losses"))
  func classBalancedWeights(_ recorded: Recording.Case) throws {
    let weights = try Imbalance.classBalancedWeights(
      counts: recorded.given["counts"].ints, beta: recorded.given["beta"].double)
    #expect(agrees(weights, recorded.expected["weights"].doubles))
  }

  @Test(arguments: Recording.cases(of: "compute_sample_weight", in: "losses"))
  func balancedWeights(_ recorded: Recording.Case) throws {
    let labels = recorded.given["labels"].ints
    let expected = recorded.expected
    #expect(agrees(try balancedClassWeights(labels), expected["classWeights"].doubles))
    #expect(agrees(try balancedSampleWeights(labels), expected["sampleWeights"].doubles))
    let ofRows = try balancedSampleWeights(labels, countedOn: recorded.given["rows"].ints)
    #expect(agrees(ofRows, expected["ofRows"].doubles))
    let named = sampleWeights(labels, classWeights: recorded.given["named"].doubles)
    #expect(agrees(named, expected["named"].doubles))
  }

  @Test(arguments: Recording.cases(of: "compute_sample_weight of outputs", in: "losses"))
  func balancedWeightsOfSeveralOutputs(_ recorded: Recording.Case) throws {
    let weights = try balancedSampleWeights(recorded.given["labels"].list.map(\.ints))
    #expect(agrees(weights, recorded.expected["weights"].doubles))
  }
}
