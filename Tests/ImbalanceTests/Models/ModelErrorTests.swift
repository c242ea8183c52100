import Imbalance
import Neural
import Testing

/// What each model makes of data it cannot learn from.
@Suite("Bad data for models")
struct ModelErrorTests {
  private let x = Matrix([[0, 1], [1, 2], [2, 3]])

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func featuresHaveToBeFinite(value: Float) {
    var broken = x
    broken[2, 1] = value
    let error = ModelError.featureNotFinite(row: 2, column: 1)
    #expect(throws: error) { try LogisticRegression(broken, labels: [0, 1, 1]) }
    #expect(throws: error) { try MultinomialLogisticRegression(broken, labels: [0, 1, 2]) }
    #expect(error.description == "row 2, column 1: the feature is not a finite number")
  }

  @Test func bothClassesHaveToBeThere() {
    var source = RandomSource(seed: 1)
    #expect(throws: ModelError.labels(.missing(label: 1))) {
      try LogisticRegression(x, labels: [0, 0, 0])
    }
    #expect(throws: ModelError.labels(.missing(label: 0))) {
      try HistGradientBoostingClassifier(x, labels: [1, 1, 1], using: &source)
    }
    #expect(throws: ModelError.labels(.missing(label: 1))) {
      try MultinomialLogisticRegression(x, labels: [0, 2, 2])
    }
    #expect(throws: ModelError.labels(.missing(label: 3))) {
      try DummyClassifier(labels: [0, 1], strategy: .constant(3))
    }
  }

  @Test func nothingTeachesNothing() {
    var source = RandomSource(seed: 1)
    let nothing = Matrix(rows: 0, columns: 2)
    #expect(throws: ModelError.noExamples) { try LogisticRegression(nothing, labels: []) }
    #expect(throws: ModelError.noExamples) {
      try MultinomialLogisticRegression(nothing, labels: [])
    }
    #expect(throws: ModelError.noExamples) {
      try HistGradientBoostingClassifier(nothing, labels: [], using: &source)
    }
    #expect(throws: ModelError.noExamples) { try DummyClassifier(labels: []) }
    #expect(throws: ModelError.noExamples) {
      try HistGradientBoostingClassifier(
        x, labels: [0, 1, 1], settings: .init(earlyStopping: .on), validation: (nothing, []),
        using: &source)
    }
  }

  @Test func aClassNeedsWeight() {
    var source = RandomSource(seed: 1)
    #expect(throws: ModelError.noWeight(label: 1)) {
      try LogisticRegression(x, labels: [0, 1, 1], sampleWeights: [1, 0, 0])
    }
    #expect(throws: ModelError.noWeight(label: 0)) {
      try LogisticRegression(x, labels: [0, 1, 1], classWeight: .explicit([0, 1]))
    }
    #expect(throws: ModelError.noWeight(label: 0)) {
      try HistGradientBoostingClassifier(
        x, labels: [0, 1, 1], sampleWeights: [0, 1, 1], using: &source)
    }
    #expect(throws: ModelError.noWeight(label: 0)) {
      try DummyClassifier(labels: [0, 1], sampleWeights: [0, 0])
    }
  }

  @Test func aLonelyPositiveCannotBeDivided() {
    var source = RandomSource(seed: 1)
    #expect(throws: ModelError.labels(.tooFew(label: 1, found: 1, needed: 2))) {
      try HistGradientBoostingClassifier(
        Matrix(rows: 30, columns: 1), labels: [1] + [Int](repeating: 0, count: 29),
        settings: .init(earlyStopping: .on), using: &source)
    }
  }

  @Test func aSolverThatDoesNotRestSaysSo() throws {
    let error = #expect(throws: ModelError.self) {
      try LogisticRegression(x, labels: [0, 1, 1], maxIterations: 1)
    }
    guard case .notConverged(iterations: 1, let gradient) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(gradient > 1e-10)
  }

  @Test func shapesThatDoNotFitStopWithASentence() async {
    let count = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try LogisticRegression(Matrix(rows: 3, columns: 2), labels: [0, 1])
    }
    #expect(message(count).contains("3 rows with 2 labels"))
    let columns = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let model = LogisticRegression(coefficients: [1], intercept: 0)
      _ = model.scores(Matrix(rows: 3, columns: 2))
    }
    #expect(message(columns).contains("a model of 1 features cannot take rows of 2"))
  }

  @Test func valuesOutOfRangeStopWithASentence() async {
    let label = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try LogisticRegression(Matrix(rows: 2, columns: 2), labels: [0, 2])
    }
    #expect(message(label).contains("label 2 in row 1 with 2 classes"))
    let bins = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var source = RandomSource(seed: 1)
      _ = try HistGradientBoostingClassifier(
        Matrix(rows: 2, columns: 1), labels: [0, 1], settings: .init(maxBins: 256),
        using: &source)
    }
    #expect(message(bins).contains("there are 2 to 255 bins, not 256"))
    let weight = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try LogisticRegression(
        Matrix(rows: 2, columns: 2), labels: [0, 1], sampleWeights: [1, -1])
    }
    #expect(message(weight).contains("row 1: a weight is 0 or more and finite, not -1.0"))
  }

  private func message(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
