import Imbalance
import Neural
import Testing

@Suite("Histogram gradient boosting")
struct HistGradientBoostingClassifierTests {
  private func examples(_ rows: Int, seed: UInt64) -> (x: Matrix, labels: [Int]) {
    var source = RandomSource(seed: seed)
    let x = Matrix(
      rows: rows, columns: 3, elements: (0..<3 * rows).map { _ in Float(source.normal()) })
    let labels = (0..<rows).map { x[$0, 0] * x[$0, 1] + Float(source.normal()) > 1 ? 1 : 0 }
    return (x, labels)
  }

  private func trained(
    _ x: Matrix, _ labels: [Int], weights: [Double]? = nil, seed: UInt64 = 1,
    _ settings: HistGradientBoostingClassifier.Settings = .init()
  ) throws -> HistGradientBoostingClassifier {
    var source = RandomSource(seed: seed)
    return try HistGradientBoostingClassifier(
      x, labels: labels, settings: settings, sampleWeights: weights, using: &source)
  }

  @Test func oneStumpIsOneNewtonStep() throws {
    let x = Matrix((0..<40).map { [Float($0)] })
    let labels = (0..<40).map { $0 < 20 ? 0 : ($0 % 4 == 0 ? 0 : 1) }
    let model = try trained(
      x, labels, .init(maxIterations: 1, maxLeafNodes: 2, l2Regularization: 0.5))
    // All p are 15/40: G and H of the halves are 7.5, -7.5 and 4.6875 each.
    let score = Double.logit(15.0 / 40)
    let left = score - 0.1 * 7.5 / (4.6875 + 0.5)
    let right = score + 0.1 * 7.5 / (4.6875 + 0.5)
    #expect(areClose(model.scores(Matrix([[19.5], [19.6], [-5]])), [left, right, left], 1e-6))
  }

  @Test func fewExamplesGrowNoTree() throws {
    let (x, labels) = examples(39, seed: 2)
    let model = try trained(x, labels)
    #expect(Set(model.leafCounts) == [1])
    let share = Double(labels.reduce(0, +)) / 39
    #expect(areClose(model.probabilities(x), [Double](repeating: share, count: 39), 1e-6))
  }

  @Test func anyIncreasingScaleGivesTheSameTrees() throws {
    let (x, labels) = examples(400, seed: 3)
    let model = try trained(x, labels, .init(maxIterations: 15))
    let cubed = Matrix(
      rows: x.rows, columns: x.columns, elements: x.elements.map { $0 * 8 + 1024 })
    let same = try trained(cubed, labels, .init(maxIterations: 15))
    #expect(model.leafCounts == same.leafCounts)
  }

  @Test func missingValuesGoToTheSideThatGains() throws {
    // Missing is positive more often than not, present by its size.
    let x = Matrix((0..<300).map { [$0 % 3 == 0 ? .nan : Float($0 % 50)] })
    let labels = (0..<300).map { $0 % 3 == 0 ? 1 : ($0 % 50 < 40 ? 0 : 1) }
    let scores = try trained(x, labels).scores(Matrix([[.nan], [10], [49]]))
    #expect(scores[0] > 3 && scores[1] < -3 && scores[2] > 3)
    #expect(abs(scores[0] - scores[2]) < 1)
  }

  @Test func aGapAskedAboutGoesWhereMostWent() throws {
    let x = Matrix((0..<100).map { [Float($0)] })
    let labels = (0..<100).map { $0 < 70 ? 0 : 1 }
    let scores = try trained(x, labels, .init(maxLeafNodes: 2)).scores(Matrix([[.nan], [3]]))
    #expect(scores[0] == scores[1])
  }

  @Test func anInfiniteFeatureIsOrdered() throws {
    let x = Matrix((0..<100).map { [$0 < 60 ? -.infinity : Float($0)] })
    let labels = (0..<100).map { $0 < 60 ? 0 : 1 }
    let scores = try trained(x, labels).scores(Matrix([[-.infinity], [70], [.infinity]]))
    #expect(scores[0] < -3 && scores[1] > 3 && scores[1] == scores[2])
  }

  @Test func weightOneIsNoWeight() throws {
    let (x, labels) = examples(300, seed: 4)
    let ones = [Double](repeating: 1, count: 300)
    let weighted = try trained(x, labels, weights: ones, .init(maxIterations: 10))
    let plain = try trained(x, labels, .init(maxIterations: 10))
    #expect(weighted.scores(x) == plain.scores(x))
    let balanced = try trained(x, labels, .init(maxIterations: 1, classWeight: .balanced))
    #expect(abs(balanced.baseline) < 1e-12)
  }

  @Test func stopsEarlyOnItsOwnShare() throws {
    let (x, labels) = examples(2_000, seed: 5)
    let settings = HistGradientBoostingClassifier.Settings(
      learningRate: 0.5, earlyStopping: .on, iterationsWithoutChange: 4)
    let model = try trained(x, labels, settings)
    #expect(model.iterations < 100)
    #expect(model.validationLosses.count == model.iterations + 1)
    let best = model.validationLosses.min()!
    #expect(model.validationLosses.suffix(4).allSatisfy { $0 >= best })
    #expect(try trained(x, labels, settings) == model)
    #expect(try trained(x, labels, seed: 2, settings) != model)
  }

  @Test func automaticStoppingBeginsAboveTenThousand() throws {
    let (x, labels) = examples(10_001, seed: 6)
    let settings = HistGradientBoostingClassifier.Settings(maxIterations: 2, maxLeafNodes: 3)
    #expect(try trained(x, labels, settings).validationLosses.count == 3)
    let fewer = x.selecting(rows: Array(0..<10_000))
    let model = try trained(fewer, Array(labels.prefix(10_000)), settings)
    #expect(model.validationLosses.isEmpty && model.trainingLosses.isEmpty)
  }

  @Test func theDefaultBreaksOnRarePositivesAndL2MendsIt() throws {
    let train = FraudSimulator(transactions: 40_000).simulate(seed: 3)
    let test = FraudSimulator(transactions: 40_000).simulate(seed: 4)
    func precision(_ l2: Double) throws -> Double {
      let model = try trained(
        train.features, train.labels, .init(l2Regularization: l2, earlyStopping: .off))
      return try averagePrecision(scores: model.scores(test.features), labels: test.labels)
    }
    let (broken, mended) = (try precision(0), try precision(1))
    #expect(mended > 0.2 && mended > 3 * broken)
  }

  @Test func theExampleIsTrue() throws {
    let x = Matrix((0..<100).map { [Float($0)] })
    let model = try trained(x, (0..<100).map { $0 < 60 ? 0 : 1 })
    let found = model.probabilities(Matrix([[10], [90]]))
    #expect(isClose(found[0], 0.0000177, 1e-7) && isClose(found[1], 0.999974, 1e-6))
  }
}
