import Neural

/// What `LogisticRegression` minimises, divided by C and the sum of the weights, as a function of
/// the coefficients and, last, the intercept.
struct LogisticObjective: ConvexFunction {
  private let x: Matrix
  private let targets: [Double]
  private let weights: [Double]
  private let penalty: Double

  init(_ x: Matrix, labels: [Int], weights: [Double], c: Double) {
    let total = weights.reduce(0, +)
    self.x = x
    targets = labels.map { Double($0) }
    self.weights = weights.map { $0 / total }
    penalty = 1 / (c * total)
  }

  var dimension: Int { x.columns + 1 }

  func value(at point: [Double]) -> Double {
    var loss = 0.0
    for row in 0..<x.rows {
      let terms = LogisticTerms(logit(row, point))
      loss +=
        weights[row] * (targets[row] * terms.minusLogP + (1 - targets[row]) * terms.minusLogQ)
    }
    let squares = point.dropLast().reduce(0) { $0 + $1 * $1 }
    return loss + penalty * squares / 2
  }

  func derivatives(at point: [Double]) -> (gradient: [Double], hessian: [Double]) {
    let (d, order) = (x.columns, dimension)
    var gradient = [Double](repeating: 0, count: order)
    var hessian = [Double](repeating: 0, count: order * order)
    var features = [Double](repeating: 1, count: order)
    for row in 0..<x.rows {
      for j in 0..<d { features[j] = Double(x.elements[row * d + j]) }
      let terms = LogisticTerms(logit(row, point))
      let slope = weights[row] * (targets[row] > 0 ? -terms.q : terms.p)
      let curvature = weights[row] * terms.p * terms.q
      for a in 0..<order {
        gradient[a] += slope * features[a]
        let scaled = curvature * features[a]
        for b in 0...a { hessian[a * order + b] += scaled * features[b] }
      }
    }
    for j in 0..<d {
      gradient[j] += penalty * point[j]
      hessian[j * order + j] += penalty
    }
    return (gradient, hessian)
  }

  private func logit(_ row: Int, _ point: [Double]) -> Double {
    var sum = point[x.columns]
    for j in 0..<x.columns { sum += point[j] * Double(x.elements[row * x.columns + j]) }
    return sum
  }
}
