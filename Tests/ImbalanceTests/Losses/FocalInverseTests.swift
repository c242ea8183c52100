import Imbalance
import Neural
import Testing

@Suite struct FocalInverseTests {
  @Test func agreesWithTheClosedForm() {
    for point in reference.focalInverse {
      #expect(isClose(focalInverse(point.v, gamma: point.gamma), point.eta, 1e-12))
    }
  }

  /// The minimiser of the expected loss, found by bisection on the loss's own gradient.
  func minimiser(_ eta: Double, _ gamma: Double, _ alpha: Double?) -> Double {
    var low = -60.0
    var high = 60.0
    for _ in 0..<200 {
      let x = (low + high) / 2
      let loss = sigmoidFocalLoss(
        [x, x], targets: [1, 0], alpha: alpha, gamma: gamma, reduction: .sum)
      if eta * loss.gradient[0] + (1 - eta) * loss.gradient[1] < 0 { low = x } else { high = x }
    }
    return sigmoid(low)
  }

  @Test func undoesTheMinimiser() {
    for gamma in [0, 0.5, 1, 2, 5] {
      for alpha in [nil, 0.25, 0.75] {
        for eta in [0.0001, 0.001, 0.01, 0.1, 0.3, 0.5, 0.9] {
          let fitted = minimiser(eta, gamma, alpha)
          #expect(isClose(focalInverse(fitted, gamma: gamma, alpha: alpha) / eta, 1, 1e-9))
        }
      }
    }
    #expect(isClose(minimiser(0.1, 2, nil), 0.3058, 5e-5))
    #expect(isClose(minimiser(0.01, 2, 0.25), 0.1084, 5e-5))
  }

  @Test func keepsTheEndsAndTheOrder() {
    #expect(focalInverse(0.0) == 0 && focalInverse(1.0) == 1)
    let values = (0...1000).map { focalInverse(Double($0) / 1000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }
}
