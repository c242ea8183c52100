import Foundation
import Imbalance
import Neural
import Testing

/// Every feature that depends on other payments, counted afresh for each row from all earlier ones.
@Suite struct FraudFeaturesTests {
  static let simulator: FraudSimulator = {
    var simulator = FraudSimulator(transactions: 3_000, prevalence: 0.05)
    simulator.customers = 60
    simulator.terminals = 30
    return simulator
  }()
  let world = simulator.simulate(seed: 43)

  func feature(_ name: String, _ row: Int) -> Double {
    let column = FraudWorld.featureNames.firstIndex(of: name) ?? -1
    return Double(world.features[row, column])
  }

  func earlier(_ row: Int, _ same: (Transaction) -> Bool) -> [Int] {
    (0..<row).filter { same(world.transactions[$0]) }
  }

  @Test func ownFeaturesRepeatThePayment() {
    for row in stride(from: 0, to: world.count, by: 7) {
      let payment = world.transactions[row]
      let angle = 2 * Double.pi * (payment.time - payment.time.rounded(.down))
      #expect(isClose(feature("log amount", row), payment.logAmount, 1e-6))
      #expect(isClose(feature("hour sine", row), Foundation.sin(angle), 1e-6))
      #expect(isClose(feature("hour cosine", row), Foundation.cos(angle), 1e-6))
      #expect(feature("online", row) == (payment.isOnline ? 1 : 0))
      #expect(feature("new device", row) == (payment.isNewDevice ? 1 : 0))
      #expect((feature("home distance", row) == 0) == payment.isOnline)
    }
  }

  @Test func historyOfTheCustomer() {
    for row in 0..<world.count {
      let payment = world.transactions[row]
      let past = earlier(row) { $0.customer == payment.customer }
      let ages = past.map { payment.time - world.transactions[$0].time }
      let hour = ages.count { $0 <= 1.0 / 24 }
      let day = ages.count { $0 <= 1 }
      #expect(isClose(feature("log count 1 h", row), Foundation.log(1 + Double(hour)), 1e-6))
      #expect(isClose(feature("log count 24 h", row), Foundation.log(1 + Double(day)), 1e-6))
      let gap = ages.last ?? 30
      #expect(isClose(feature("log gap", row), Foundation.log(gap + 0.001), 1e-5))
      let amounts = past.map { world.transactions[$0].logAmount }
      let n = Double(3 + amounts.count)
      let mean = (3 * 3.4 + amounts.reduce(0, +)) / n
      let second = (3 * (3.4 * 3.4 + 0.8) + amounts.reduce(0) { $0 + $1 * $1 }) / n
      let z = (payment.logAmount - mean) / max(second - mean * mean, 0.05).squareRoot()
      #expect(isClose(feature("amount z-score", row), z, 1e-5))
      let before = past.last.map { feature("home distance", $0) }
      let change = before.map { (feature("home distance", row) - $0).magnitude } ?? 0
      #expect(isClose(feature("distance change", row), change, 1e-6))
    }
  }

  @Test func knownFraudsOfTheTerminal() {
    var nonzero = 0
    for row in 0..<world.count {
      let payment = world.transactions[row]
      let past = earlier(row) {
        $0.terminal == payment.terminal && !$0.isOnline
          && payment.time - $0.time >= 5 && payment.time - $0.time <= 33
      }
      let there = payment.isOnline ? [] : past
      let frauds = there.count { world.transactions[$0].label == 1 }
      #expect(feature("terminal known frauds", row) == Double(frauds))
      #expect(
        isClose(feature("terminal log count", row), Foundation.log(1 + Double(there.count)), 1e-6))
      nonzero += frauds > 0 ? 1 : 0
    }
    #expect(nonzero > 100)
  }

  /// What comes later, and frauds not yet known, leave a row's features alone.
  @Test func nothingLooksAhead() {
    var longer = FraudFeaturesTests.simulator
    longer.labelDelay = 1_000
    let unknown = longer.simulate(seed: 43)
    #expect(unknown.transactions == world.transactions)
    for row in 0..<world.count {
      for column in 0..<13 where column != 10 && column != 11 {
        #expect(unknown.features[row, column] == world.features[row, column])
      }
      #expect(unknown.features[row, 10] == 0 && unknown.features[row, 11] == 0)
    }
  }
}
