import Imbalance
import Neural
import Testing

@Suite struct DecisionRatesTests {
  let matrix = ConfusionMatrix(labels: [0, 0, 1, 1], predictions: [0, 1, 1, 1])

  @Test func documentedExamplesAreTrue() {
    #expect(isClose(matrix.precision, 0.6667, 5e-5))
    #expect(isClose(matrix.matthewsCorrelation, 0.5774, 5e-5))
    #expect(matrix.normalized(by: .labels) == [[0.5, 0.5], [0, 1]])
    let ratios = ConfusionMatrix(
      truePositives: 9, falsePositives: 99, falseNegatives: 1, trueNegatives: 891)
    #expect(isClose(ratios.positiveLikelihoodRatio ?? 0, 9, 1e-15))
    #expect(isClose(ratios.negativeLikelihoodRatio ?? 0, 0.1111, 5e-5))
    let small = ConfusionMatrix(
      truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 3)
    #expect(isClose(small.indexBalancedAccuracy { $0.gMean }, 0.3656, 5e-5))
    let silent = ConfusionMatrix(labels: [1, 0], predictions: [0, 0])
    #expect(silent.precision(zeroDivision: .one) == 1)
    #expect(silent.precision(zeroDivision: .nan).isNaN)
    #expect(silent.recall(zeroDivision: .one) == 0)
  }

  @Test func adjustedBalancedAccuracyIsYoudensIndex() {
    var source = RandomSource(seed: 52)
    for _ in 0..<100 {
      let matrix = ConfusionMatrix(
        truePositives: 1 + source.below(9), falsePositives: source.below(9),
        falseNegatives: source.below(9), trueNegatives: 1 + source.below(9))
      let youden = matrix.recall + matrix.specificity - 1
      #expect(isClose(matrix.adjustedBalancedAccuracy, youden, 1e-15))
      #expect(matrix.swapped.recall == matrix.specificity)
      #expect(isClose(matrix.falseNegativeRate, 1 - matrix.recall, 1e-15))
    }
  }

  /// Swapping the classes keeps it; swapping the decisions turns it round.
  @Test func correlationHasBothSymmetries() {
    var source = RandomSource(seed: 53)
    for _ in 0..<100 {
      let m = ConfusionMatrix(
        truePositives: source.below(9), falsePositives: source.below(9),
        falseNegatives: source.below(9), trueNegatives: source.below(9))
      let turned = ConfusionMatrix(
        truePositives: m.falseNegatives, falsePositives: m.trueNegatives,
        falseNegatives: m.truePositives, trueNegatives: m.falsePositives)
      #expect(m.swapped.matthewsCorrelation == m.matthewsCorrelation)
      #expect(turned.matthewsCorrelation == -m.matthewsCorrelation)
    }
  }

  @Test func whatIsUndefinedIsZeroOrNil() {
    let nothing = ConfusionMatrix(
      truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0)
    #expect(nothing.accuracy == 0 && nothing.balancedAccuracy == 0 && nothing.f1 == 0)
    #expect(nothing.adjustedBalancedAccuracy == 0 && nothing.cohenKappa == 0)
    #expect(nothing.positiveLikelihoodRatio == nil && nothing.negativeLikelihoodRatio == nil)
    #expect(nothing.normalized(by: .all) == [[0, 0], [0, 0]])
  }

  @Test func aNegativeBetaStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ConfusionMatrix(labels: [0, 1], predictions: [0, 1]).fBeta(-1)
    }
    #expect(sentence(result).contains("a beta of -1.0: it must be a number of 0 or more"))
  }

  @Test func lengthsThatDifferStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ConfusionMatrix(labels: [0, 1], predictions: [0])
    }
    #expect(sentence(result).contains("2 labels with 1 predictions: they must be as many"))
  }
}
