import Neural

/// What `MultinomialLogisticRegression` minimises, divided by C and the sum of the weights, as a
/// function of each class's coefficients and intercept, class after class.
///
/// Adding a number to all intercepts changes no probability, nor does adding one to a feature's
/// coefficients. Half the squares of their sums over the classes are added, which are least, 0, at
/// the one solution where they add up to 0.
struct SoftmaxObjective: ConvexFunction {
  private let x: Matrix
  private let labels: [Int]
  private let classes: Int
  private let weights: [Double]
  private let penalty: Double

  init(_ x: Matrix, labels: [Int], classes: Int, weights: [Double], c: Double) {
    let total = weights.reduce(0, +)
    self.x = x
    self.labels = labels
    self.classes = classes
    self.weights = weights.map { $0 / total }
    penalty = 1 / (c * total)
  }

  private var width: Int { x.columns + 1 }
  var dimension: Int { classes * width }

  func value(at point: [Double]) -> Double {
    var loss = 0.0
    for row in 0..<x.rows {
      let scores = scores(features(row), point)
      loss += weights[row] * (softmaxOf(scores).logSum - scores[labels[row]])
    }
    for place in 0..<dimension where place % width < x.columns {
      loss += penalty * point[place] * point[place] / 2
    }
    return (0..<width).reduce(loss) { loss, a in
      let sum = sumOverClasses(point, a)
      return loss + sum * sum / 2
    }
  }

  func derivatives(at point: [Double]) -> (gradient: [Double], hessian: [Double]) {
    var gradient = [Double](repeating: 0, count: dimension)
    var hessian = [Double](repeating: 0, count: dimension * dimension)
    for row in 0..<x.rows {
      let features = features(row)
      let p = softmaxOf(scores(features, point)).probabilities
      for k in 0..<classes {
        let slope = weights[row] * (p[k] - (labels[row] == k ? 1 : 0))
        for a in 0..<width { gradient[k * width + a] += slope * features[a] }
        for m in 0...k {
          let curvature = weights[row] * p[k] * ((m == k ? 1 : 0) - p[m])
          add(curvature, features, block: (k, m), to: &hessian)
        }
      }
    }
    addPenalties(point, &gradient, &hessian)
    return (gradient, hessian)
  }

  /// Adds `curvature * features features^T` where classes `k` and `m` meet.
  private func add(
    _ curvature: Double, _ features: [Double], block: (k: Int, m: Int), to hessian: inout [Double]
  ) {
    for a in 0..<width {
      let start = (block.k * width + a) * dimension + block.m * width
      let scaled = curvature * features[a]
      for b in 0..<width { hessian[start + b] += scaled * features[b] }
    }
  }

  private func addPenalties(
    _ point: [Double], _ gradient: inout [Double], _ hessian: inout [Double]
  ) {
    for place in 0..<dimension {
      let a = place % width
      if a < x.columns {
        gradient[place] += penalty * point[place]
        hessian[place * dimension + place] += penalty
      }
      gradient[place] += sumOverClasses(point, a)
      for k in 0..<classes { hessian[place * dimension + k * width + a] += 1 }
    }
  }

  private func sumOverClasses(_ point: [Double], _ a: Int) -> Double {
    (0..<classes).reduce(0) { $0 + point[$1 * width + a] }
  }

  /// The features of a row and a 1 for the intercept.
  private func features(_ row: Int) -> [Double] {
    (0..<x.columns).map { Double(x.elements[row * x.columns + $0]) } + [1]
  }

  private func scores(_ features: [Double], _ point: [Double]) -> [Double] {
    (0..<classes).map { k in
      var sum = 0.0
      for a in 0..<width { sum += point[k * width + a] * features[a] }
      return sum
    }
  }
}
