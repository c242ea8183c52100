import Imbalance
import Neural
import Testing

@Suite("The dummy like scikit-learn's")
struct DummyClassifierParityTests {
  @Test(arguments: Recording.cases(of: "DummyClassifier", in: "models"))
  func answers(_ recorded: Recording.Case) throws {
    let (given, expected) = (recorded.given, recorded.expected)
    let model = try DummyClassifier(
      labels: given["labels"].ints, strategy: strategy(given),
      sampleWeights: given["sampleWeights"].isAbsent ? nil : given["sampleWeights"].doubles)
    #expect(agrees(model.priors, expected["priors"].doubles))
    var source = RandomSource(seed: 1)
    if !expected["probabilities"].isAbsent {
      let probabilities = model.probabilities(count: 2, using: &source)
      #expect(zip(probabilities, expected["probabilities"].rows).allSatisfy { agrees($0, $1) })
    }
    if !expected["predictions"].isAbsent {
      #expect(model.predictions(count: 2, using: &source) == expected["predictions"].ints)
    }
  }

  private func strategy(_ given: Value) -> DummyClassifier.Strategy {
    switch given["strategy"].text {
    case "prior": .prior
    case "most_frequent": .mostFrequent
    case "uniform": .uniform
    case "stratified": .stratified
    case "constant": .constant(given["constant"].int)
    default: preconditionFailure("no strategy for \(given["strategy"].text)")
    }
  }
}
