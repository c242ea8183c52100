import Imbalance
import Testing

@Suite struct FocalMeanTests {
  @Test func sigmoidMeansDivideByExamplesOrPositives() {
    let logits = [0.5, -1, 2, 0.1, -3]
    func mean(_ targets: [Double], _ over: FocalMean) -> Double {
      sigmoidFocalLoss(logits, targets: targets, meanOver: over).value
    }
    let two = [1.0, 0, 1, 0, 0]
    let sum = sigmoidFocalLoss(logits, targets: two, reduction: .sum)
    #expect(isClose(mean(two, .examples), sum.value / 5, 1e-14))
    #expect(mean(two, .logits) == mean(two, .examples))
    #expect(isClose(mean(two, .positives), sum.value / 2, 1e-14))
    let slope = sigmoidFocalLoss(logits, targets: two, meanOver: .positives).gradient
    #expect(areClose(slope, sum.gradient.map { $0 / 2 }, 1e-14))
    let none = [0.0, 0, 0, 0, 0]
    let alone = sigmoidFocalLoss(logits, targets: none, reduction: .sum).value
    #expect(isClose(mean(none, .positives), alone, 1e-14))
  }

  @Test func softmaxMeansCountIgnoredLogitsOnlyForLogits() {
    let logits = [[0.5, 1, -1], [2, 0, 0], [0, 0, 1], [1, 1, 1]]
    let targets = [1, 0, -100, 2]
    func loss(_ over: FocalMean) -> Double {
      softmaxFocalLoss(logits, targets: targets, meanOver: over).value
    }
    let sum = softmaxFocalLoss(logits, targets: targets, reduction: .sum).value
    #expect(isClose(loss(.examples), sum / 3, 1e-14))
    #expect(isClose(loss(.logits), sum / 12, 1e-14))
    #expect(isClose(loss(.positives), sum / 2, 1e-14))
  }

  @Test func theBackgroundHasWhatTheForegroundLacks() {
    #expect(foregroundAlpha(0.25, classes: 3) == [0.75, 0.25, 0.25] as [Double])
  }
}
