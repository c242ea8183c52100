import Imbalance
import Neural
import Testing

@Suite struct NegativeLogLikelihoodTests {
  let torch = reference.crossEntropy

  var logProbabilities: [[Double]] {
    torch.logits.map { row in
      let sum = row.map { exp($0) }.reduce(0, +)
      return row.map { $0 - log(sum) }
    }
  }

  @Test func ofALogSoftmaxIsTorchsCrossEntropy() {
    let loss = negativeLogLikelihood(
      logProbabilities, targets: torch.targets, weight: torch.weight)
    #expect(areClose(loss.elements, torch.weightedNone, 1e-12))
    #expect(isClose(loss.value, torch.weightedMean, 1e-12))
    let sum = negativeLogLikelihood(
      logProbabilities, targets: torch.targets, weight: torch.weight, reduction: .sum)
    #expect(isClose(sum.value, torch.weightedSum, 1e-12))
    #expect(
      isClose(
        negativeLogLikelihood(logProbabilities, targets: torch.targets).value, torch.mean, 1e-12))
  }

  @Test func gradientIsTheDerivative() {
    let point = logProbabilities.flatMap { $0 }
    func loss(_ x: [Double]) -> Loss<Double> {
      negativeLogLikelihood(x, classes: 3, targets: [0, 1, -100, 1], weight: [1, 5, 10])
    }
    let numerical = numericalGradient(at: point) { loss($0).value }
    #expect(areClose(loss(point).gradient, numerical, 1e-8))
    #expect(loss(point).elements[2] == 0)
  }

  @Test func believesWhatItIsGiven() {
    #expect(negativeLogLikelihood([[3.0, 1.0]], targets: [0]).value == -3)
  }
}
