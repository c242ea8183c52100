import Imbalance
import Neural
import Testing

@Suite("Logistic regression like scikit-learn's")
struct LogisticRegressionParityTests {
  @Test(arguments: Recording.cases(of: "LogisticRegression", in: "models"))
  func twoClasses(_ recorded: Recording.Case) throws {
    let (given, expected) = (recorded.given, recorded.expected)
    let examples = ModelExamples.named(given["examples"].text)
    let model = try LogisticRegression(
      examples.x, labels: examples.labels, c: given["c"].double,
      classWeight: ClassWeight(given["classWeight"]),
      sampleWeights: given["weighted"].flag ? examples.weights : nil)
    #expect(
      agrees(model.coefficients, expected["coefficients"].doubles, relative: 1e-8, smallest: 1e-2))
    #expect(agrees(model.intercept, expected["intercept"].double, relative: 1e-8))
    let some = examples.x.selecting(rows: [0, 1, 2])
    #expect(agrees(model.scores(some), expected["scores"].doubles, relative: 1e-8, smallest: 0.1))
    let positive = expected["probabilities"].rows.map { $0[1] }
    #expect(agrees(model.probabilities(some), positive, relative: 1e-8, smallest: 0.1))
  }

  @Test(arguments: Recording.cases(of: "MultinomialLogisticRegression", in: "models"))
  func severalClasses(_ recorded: Recording.Case) throws {
    let (given, expected) = (recorded.given, recorded.expected)
    let examples = ModelExamples.named(given["examples"].text)
    let model = try MultinomialLogisticRegression(
      examples.x, labels: examples.labels, c: given["c"].double,
      classWeight: ClassWeight(given["classWeight"]),
      sampleWeights: given["weighted"].flag ? examples.weights : nil)
    for (row, expected) in zip(model.coefficients, expected["coefficients"].rows) {
      #expect(agrees(row, expected, relative: 1e-8, smallest: 1e-2))
    }
    #expect(
      agrees(model.intercepts, expected["intercept"].doubles, relative: 1e-8, smallest: 0.1))
    let some = examples.x.selecting(rows: [0, 1, 2])
    for (row, expected) in zip(model.probabilities(some), expected["probabilities"].rows) {
      #expect(agrees(row, expected, relative: 1e-8, smallest: 0.1))
    }
  }
}
