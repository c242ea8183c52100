import Imbalance
import Testing

/// Calibration as scikit-learn 1.9.1, torchmetrics 1.9.0 and SciPy's optimisers have it.
@Suite struct CalibrationParityTests {
  @Test(arguments: Recording.cases(of: "curve", in: "calibration"))
  func curve(_ recorded: Recording.Case) throws {
    let bins = recorded.given["bins"].int
    let isUniform = recorded.given["strategy"].text == "uniform"
    let curve = try calibrationCurve(
      probabilities: recorded.given["p"].doubles, labels: recorded.given["labels"].ints,
      bins: isUniform ? .uniform(bins) : .quantile(bins))
    #expect(agrees(curve.positiveShare, recorded.expected["shares"].doubles))
    #expect(agrees(curve.meanProbability, recorded.expected["means"].doubles))
  }

  /// torchmetrics computes in 32 bits.
  @Test(arguments: Recording.cases(of: "error", in: "calibration"))
  func error(_ recorded: Recording.Case) throws {
    for (name, norm) in [("l1", CalibrationNorm.l1), ("l2", .l2), ("max", .max)] {
      let error = try expectedCalibrationError(
        probabilities: recorded.given["p"].doubles, labels: recorded.given["labels"].ints,
        bins: recorded.given["bins"].int, norm: norm)
      let expected = recorded.expected[name].double
      #expect(agrees(error, expected, relative: 1e-6, smallest: 1), "\(name): \(error)")
    }
  }

  @Test(arguments: Recording.cases(of: "class error", in: "calibration"))
  func classError(_ recorded: Recording.Case) throws {
    for (name, norm) in [("l1", CalibrationNorm.l1), ("l2", .l2), ("max", .max)] {
      let error = try expectedCalibrationError(
        probabilities: recorded.given["p"].rows, labels: recorded.given["labels"].ints,
        bins: recorded.given["bins"].int, norm: norm)
      let expected = recorded.expected[name].double
      #expect(agrees(error, expected, relative: 1e-6, smallest: 1), "\(name): \(error)")
    }
  }

  @Test(arguments: Recording.cases(of: "isotonic", in: "calibration"))
  func isotonic(_ recorded: Recording.Case) throws {
    let curve = try IsotonicRegression(
      fitting: recorded.given["scores"].doubles, targets: recorded.given["targets"].doubles,
      sampleWeight: weights(recorded))
    let values = recorded.given["points"].doubles.map { curve($0) }
    #expect(agrees(values, recorded.expected["values"].doubles, smallest: 1))
  }

  /// scikit-learn's own line is as near as its optimiser's tolerance lets it come.
  @Test(arguments: Recording.cases(of: "sigmoid", in: "calibration"))
  func sigmoid(_ recorded: Recording.Case) throws {
    let scores = recorded.given["scores"].doubles
    let line = try PlattScaling(
      fitting: scores, labels: recorded.given["labels"].ints, sampleWeight: weights(recorded))
    let exact = recorded.expected["exact"].doubles
    #expect(agrees([line.slope, line.intercept], exact, relative: 1e-10, smallest: 0.1))
    let near = recorded.expected["scikit-learn"].doubles
    let other = PlattScaling(slope: near[0], intercept: near[1])
    for score in scores { #expect(abs(line(score) - other(score)) < 1e-4) }
  }

  @Test(arguments: Recording.cases(of: "temperature", in: "calibration"))
  func temperature(_ recorded: Recording.Case) throws {
    let scaling = try TemperatureScaling(
      fitting: recorded.given["logits"].rows, labels: recorded.given["labels"].ints)
    let expected = recorded.expected["temperature"].double
    #expect(agrees(scaling.temperature, expected, relative: 1e-6))
  }

  @Test(arguments: Recording.cases(of: "prevalence", in: "calibration"))
  func prevalence(_ recorded: Recording.Case) throws {
    let found = try estimatedPrevalence(
      of: recorded.given["p"].doubles, trained: recorded.given["trained"].double)
    let expected = recorded.expected["prevalence"].double
    #expect(agrees(found, expected, relative: 1e-10, smallest: 1e-3))
  }

  func weights(_ recorded: Recording.Case) -> [Double]? {
    let weight = recorded.given["sampleWeight"]
    return weight.isAbsent ? nil : weight.doubles
  }
}
