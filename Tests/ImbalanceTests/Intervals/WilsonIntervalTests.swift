import Imbalance
import Neural
import Testing

@Suite struct WilsonIntervalTests {
  /// statsmodels' proportion_confint(21, 41, method="wilson") to three places.
  @Test func agreesWithAKnownCase() {
    let interval = wilsonInterval(successes: 21, trials: 41)
    #expect(isClose(interval.lower, 0.365, 5e-4))
    #expect(isClose(interval.upper, 0.657, 5e-4))
    #expect(isClose(interval.estimate, 21.0 / 41, 1e-15))
  }

  /// The ends are where the score test just accepts.
  @Test func theEndsSolveTheScoreTest() {
    for (successes, trials) in [(0, 7), (1, 3), (5, 5), (30, 100), (471, 1000)] {
      let interval = wilsonInterval(successes: successes, trials: trials, confidence: 0.9)
      let share = Double(successes) / Double(trials)
      for end in [interval.lower, interval.upper] where end > 0 && end < 1 {
        let z = (share - end).magnitude / (end * (1 - end) / Double(trials)).squareRoot()
        #expect(isClose(z, 1.6448536269514722, 1e-9))
      }
      #expect(interval.lower >= 0 && interval.upper <= 1)
    }
    #expect(wilsonInterval(successes: 0, trials: 7).lower == 0)
    #expect(wilsonInterval(successes: 7, trials: 7).upper == 1)
  }

  @Test func holdsTheTruthAboutAsOftenAsItSays() {
    var source = RandomSource(seed: 15)
    var held = 0
    for _ in 0..<4_000 {
      let successes = (0..<30).count { _ in source.bernoulli(0.4) }
      let interval = wilsonInterval(successes: successes, trials: 30)
      if interval.lower <= 0.4 && 0.4 <= interval.upper { held += 1 }
    }
    #expect(isClose(Double(held) / 4_000, 0.95, 0.02))
  }
}
