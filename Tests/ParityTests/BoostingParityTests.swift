import Imbalance
import Neural
import Testing

@Suite("Boosting like scikit-learn's")
struct BoostingParityTests {
  @Test(arguments: Recording.cases(of: "HistGradientBoostingClassifier", in: "models"))
  func scoresAndTrees(_ recorded: Recording.Case) throws {
    let (given, expected) = (recorded.given, recorded.expected)
    let examples = ModelExamples.named(given["examples"].text)
    var source = RandomSource(seed: 1)
    let model = try HistGradientBoostingClassifier(
      examples.x, labels: examples.labels, settings: .init(recorded: given["settings"]),
      sampleWeights: given["weighted"].flag ? examples.weights : nil,
      validation: given["validated"].flag ? examples.everyThirdMoved : nil, using: &source)
    #expect(source == RandomSource(seed: 1))
    #expect(model.leafCounts == expected["leaves"].ints)
    // Gradients are single precision on both sides, so the last bits of an exponential can move
    // a sum of them by 1e-8.
    let scores = model.scores(examples.asked)
    #expect(agrees(scores, expected["scores"].doubles, relative: 1e-6, smallest: 1))
    let sum = model.scores(examples.x).reduce(0, +)
    #expect(agrees(sum, expected["sum"].double, relative: 1e-6, smallest: 100))
    #expect(
      agrees(model.trainingLosses, expected["trainingLosses"].doubles, relative: 1e-6))
    #expect(
      agrees(model.validationLosses, expected["validationLosses"].doubles, relative: 1e-6))
  }
}

extension ModelExamples {
  /// Every third example, moved by 1/64.
  var everyThirdMoved: (x: Matrix, labels: [Int]) {
    let rows = Array(stride(from: 0, to: labels.count, by: 3))
    let some = x.selecting(rows: rows)
    let moved = Matrix(
      rows: some.rows, columns: some.columns, elements: some.elements.map { $0 + 1 / 64 })
    return (moved, rows.map { labels[$0] })
  }
}

extension HistGradientBoostingClassifier.Settings {
  /// The settings that scikit-learn was given.
  init(recorded: Value) {
    self.init(classWeight: ClassWeight(recorded["class_weight"]))
    guard case .members(let members) = recorded else { return }
    for (name, value) in members {
      switch name {
      case "class_weight": continue
      case "learning_rate": learningRate = value.double
      case "max_iter": maxIterations = value.int
      case "max_leaf_nodes": maxLeafNodes = value.isAbsent ? nil : value.int
      case "max_depth": maxDepth = value.int
      case "min_samples_leaf": minSamplesLeaf = value.int
      case "l2_regularization": l2Regularization = value.double
      case "max_bins": maxBins = value.int
      case "early_stopping": earlyStopping = value.flag ? .on : .off
      case "validation_fraction": validationFraction = value.isAbsent ? nil : value.double
      case "n_iter_no_change": iterationsWithoutChange = value.int
      case "tol": tolerance = value.double
      default: preconditionFailure("no setting for \(name)")
      }
    }
  }
}
