import Imbalance
import Neural
import Testing

@Suite struct TemperatureScalingTests {
  /// Logits that are `factor` times as large as what the labels were drawn from.
  func example(_ factor: Double, rows: Int) -> (logits: [[Double]], labels: [Int]) {
    var source = RandomSource(seed: 31)
    var logits: [[Double]] = []
    var labels: [Int] = []
    for _ in 0..<rows {
      let row = (0..<3).map { _ in source.normal(standardDeviation: 2) }
      let masses = row.map { exp($0) }
      var rest = source.uniform() * masses.reduce(0, +)
      let label = masses.firstIndex { mass in
        rest -= mass
        return rest < 0
      }
      logits.append(row.map { factor * $0 })
      labels.append(label ?? 2)
    }
    return (logits, labels)
  }

  @Test(arguments: [0.2, 1, 5])
  func findsTheFactor(_ factor: Double) throws {
    let (logits, labels) = example(factor, rows: 20_000)
    let scaling = try TemperatureScaling(fitting: logits, labels: labels)
    #expect(isClose(scaling.temperature / factor, 1, 0.03))
  }

  @Test func isTheMinimumOfTheCrossEntropy() throws {
    let (logits, labels) = example(3, rows: 300)
    let scaling = try TemperatureScaling(fitting: logits, labels: labels)
    let scaled = logits.map { scaling($0) }
    let loss = crossEntropy(scaled, targets: labels)
    // The derivative by the factor is that by each logit times the logit.
    let slope = zip(loss.gradient, scaled.flatMap { $0 }).map { $0 * $1 }.reduce(0, +)
    #expect(slope.magnitude < 1e-14)
    #expect(loss.value < crossEntropy(logits, targets: labels).value)
  }

  @Test func logOddsAreTwoClasses() throws {
    let logits: [Float] = [2, -1, 3, 0.5, -2]
    let labels = [1, 0, 0, 1, 0]
    let one = try TemperatureScaling(fitting: logits, labels: labels)
    let two = try TemperatureScaling(fitting: logits.map { [0, $0] }, labels: labels)
    #expect(one == two)
    #expect(TemperatureScaling(temperature: 2)([3.0, -1]) == [1.5, -0.5])
  }

  @Test func saysWhyThereIsNoTemperature() {
    #expect(throws: CalibrationError.separable) {
      try TemperatureScaling(fitting: [2.0, -1], labels: [1, 0])
    }
    #expect(throws: CalibrationError.uninformative) {
      try TemperatureScaling(fitting: [2.0, -1], labels: [0, 1])
    }
    #expect(throws: CalibrationError.scoreNotFinite(row: 1)) {
      try TemperatureScaling(fitting: [2.0, .nan], labels: [0, 1])
    }
    #expect(throws: CalibrationError.noExamples) {
      try TemperatureScaling(fitting: [Double](), labels: [])
    }
  }
}
