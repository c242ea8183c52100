/// Batch normalisation of a layer's outputs (Ioffe and Szegedy, 2015), PyTorch's `BatchNorm1d`.
///
/// Each column is shifted and scaled to mean 0 and variance 1, then scaled and shifted by numbers
/// that are learnt:
///
///     y = (x - mean) / sqrt(variance + epsilon) * weight + bias
///
/// In training, mean and variance (dividing by n) are those of the batch, and the running
/// estimates take in a tenth of them, the variance then dividing by n - 1. Otherwise the running
/// estimates stand in for both.
///
///     var norm = BatchNorm(features: 1)
///     norm.training(Matrix([[1], [3]]))  // [[-1], [1]], nearly
///     norm.runningMeans  // [0.2]
///     norm.runningVariances  // [1.1]
public struct BatchNorm: Equatable, Sendable {
  /// What each normalised column is multiplied by; 1 at the start.
  public var weight: [Float]

  /// What is added to each then; 0 at the start.
  public var bias: [Float]

  /// The running estimates.
  var running: RunningMoments

  /// The running mean of each column; 0 at the start.
  public var runningMeans: [Float] {
    get { running.means }
    set {
      require(newValue.count == weight.count, "\(weight.count) columns, not \(newValue.count)")
      running.means = newValue
    }
  }

  /// The running variance of each column; 1 at the start.
  public var runningVariances: [Float] {
    get { running.variances }
    set {
      require(newValue.count == weight.count, "\(weight.count) columns, not \(newValue.count)")
      running.variances = newValue
    }
  }

  /// The share of a batch in the running estimates.
  public var momentum: Double {
    get { running.momentum }
    set { running.momentum = newValue }
  }

  /// What keeps the division finite.
  public var epsilon: Double {
    get { running.epsilon }
    set { running.epsilon = newValue }
  }

  /// A layer at PyTorch's start.
  public init(features: Int, momentum: Double = 0.1, epsilon: Double = 1e-5) {
    require(features > 0, "batch normalisation needs at least one column")
    require(momentum >= 0 && momentum <= 1, "a momentum lies between 0 and 1, not \(momentum)")
    require(epsilon >= 0, "epsilon is 0 or more, not \(epsilon)")
    weight = [Float](repeating: 1, count: features)
    bias = [Float](repeating: 0, count: features)
    running = RunningMoments(features: features, momentum: momentum, epsilon: epsilon)
  }

  /// The rows of `x`, normalised by the running estimates.
  public func callAsFunction(_ x: Matrix) -> Matrix {
    requireColumns(x)
    return normalized(x) { j in (running.means[j], running.variances[j]) }
  }

  /// The rows of `x`, normalised by their own mean and variance, which go into the running
  /// estimates. One row has no variance: there have to be two.
  public mutating func training(_ x: Matrix) -> Matrix {
    requireColumns(x)
    requireBatch(x.rows)
    var moments: [(mean: Double, variance: Double)] = []
    for j in 0..<x.columns {
      let column = x.column(j).map { Double($0) }
      let mean = column.reduce(0, +) / Double(x.rows)
      let squares = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      moments.append((mean, squares / Double(x.rows)))
      running.takeIn(mean, moments[j].variance, of: x.rows, at: j)
    }
    return normalized(x) { j in (Float(moments[j].mean), Float(moments[j].variance)) }
  }

  private func normalized(
    _ x: Matrix, by moments: (_ column: Int) -> (mean: Float, variance: Float)
  ) -> Matrix {
    var result = x
    for j in 0..<x.columns {
      let (mean, variance) = moments(j)
      let inverse = running.inverseDeviation(Double(variance))
      for i in 0..<x.rows {
        result[i, j] = (x[i, j] - mean) * inverse * weight[j] + bias[j]
      }
    }
    return result
  }

  private func requireColumns(_ x: Matrix) {
    require(
      x.columns == weight.count,
      "batch normalisation of \(weight.count) columns cannot take \(x.columns)")
  }
}

/// Stops unless a batch has a variance.
func requireBatch(_ rows: Int) {
  require(
    rows > 1,
    "batch normalisation learns from two rows or more, not \(rows): use dropLast where rows are left"
  )
}

/// What batch normalisation remembers of the batches it has seen.
struct RunningMoments: Equatable, Sendable {
  var means: [Float]
  var variances: [Float]
  var momentum: Double
  var epsilon: Double

  init(features: Int, momentum: Double = 0.1, epsilon: Double = 1e-5) {
    means = [Float](repeating: 0, count: features)
    variances = [Float](repeating: 1, count: features)
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// Takes in a batch's mean and variance; the latter divides by `rows`, what is kept by one less.
  mutating func takeIn(_ mean: Double, _ variance: Double, of rows: Int, at j: Int) {
    let unbiased = variance * Double(rows) / Double(rows - 1)
    means[j] = Float((1 - momentum) * Double(means[j]) + momentum * mean)
    variances[j] = Float((1 - momentum) * Double(variances[j]) + momentum * unbiased)
  }

  func inverseDeviation(_ variance: Double) -> Float {
    Float(1 / (variance + epsilon).squareRoot())
  }
}
