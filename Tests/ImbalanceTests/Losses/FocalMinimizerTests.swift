import Imbalance
import Neural
import Testing

@Suite struct FocalMinimizerTests {
  /// Found by minimising the expected loss with SciPy.
  @Test(arguments: [(0.01, 0.1536), (0.1, 0.3058), (0.3, 0.4215), (0.5, 0.5), (0.9, 0.6942)])
  func agreesWithTheMinimumFoundElsewhere(_ eta: Double, _ v: Double) {
    #expect(isClose(focalMinimizer(prevalence: eta, gamma: 2, alpha: nil), v, 1e-4))
  }

  @Test func agreesUnderAlpha() {
    #expect(isClose(focalMinimizer(prevalence: 0.01, gamma: 2, alpha: 0.25), 0.1084, 1e-4))
    #expect(isClose(focalMinimizer(prevalence: 0.5, gamma: 2, alpha: 0.25), 0.3988, 1e-4))
    #expect(isClose(focalMinimizer(prevalence: 0.001, gamma: 2, alpha: nil), 0.073, 1e-3))
  }

  @Test(arguments: [nil, 0.25, 0.9])
  func theInverseLeadsBack(_ alpha: Double?) {
    for gamma in [0, 0.5, 1, 2, 5] {
      for eta in [1e-6, 0.001, 0.3, 0.5, 0.97] {
        let v = focalMinimizer(prevalence: eta, gamma: gamma, alpha: alpha)
        #expect(isClose(focalInverse(v, gamma: gamma, alpha: alpha) / eta, 1, 1e-9))
      }
    }
  }

  @Test func theGradientIsZeroThere() {
    let eta = 0.02
    let x = logit(focalMinimizer(prevalence: eta, gamma: 3, alpha: 0.6))
    let loss = sigmoidFocalLoss([x, x], targets: [1, 0], alpha: 0.6, gamma: 3, reduction: .sum)
    #expect((eta * loss.gradient[0] + (1 - eta) * loss.gradient[1]).magnitude < 1e-14)
  }

  @Test func gammaZeroIsThePrevalence() {
    #expect(isClose(focalMinimizer(prevalence: 0.001, gamma: 0, alpha: nil), 0.001, 1e-15))
    #expect(focalMinimizer(prevalence: 0, gamma: 2, alpha: nil) == 0.0)
    #expect(focalMinimizer(prevalence: 1, gamma: 2, alpha: nil) == 1.0)
    #expect(isClose(focalMinimizer(prevalence: 0.01 as Float, alpha: nil), 0.1536, 1e-4))
  }

  @Test func aNetworkStartsAtTheMinimum() {
    var source = RandomSource(seed: 1)
    var model = MLP([3, 1], using: &source)
    model.initializeOutputBias(prevalence: 0.001, focalGamma: 2, alpha: nil)
    let bias = model.logits(Matrix(rows: 1, columns: 3))[0, 0]
    #expect(isClose(bias, Float(-2.5452), 1e-3))
  }
}
