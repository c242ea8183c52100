import Foundation
import Imbalance
import Testing

@Suite struct NormalQuantileTests {
  @Test(arguments: [
    (0.5, 0), (0.75, 0.6744897501960817), (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
    (0.95, 1.6448536269514722), (0.9999, 3.719016485455709),
  ])
  func agreesWithTables(_ p: Double, _ z: Double) {
    #expect(isClose(normalQuantile(p), z, 1e-14))
    #expect(isClose(normalQuantile(1 - p), -z, 1e-11))
  }

  @Test(arguments: [1e-300, 1e-30, 1e-8, 0.003, 0.2, 0.6])
  func invertsTheDistribution(_ p: Double) {
    #expect(isClose(erfc(-normalQuantile(p) / 2.0.squareRoot()) / 2 / p, 1, 1e-11))
  }
}
