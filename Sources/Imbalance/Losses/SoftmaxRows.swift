import Neural

/// The logits of rows as one array, row after row, and how many a row has.
func flattened<T: Scalar>(_ rows: [[T]]) -> (values: [T], classes: Int) {
  require(!rows.isEmpty, "a loss of no examples")
  let classes = rows[0].count
  for row in 0..<rows.count {
    require(
      rows[row].count == classes,
      "row \(row) has \(rows[row].count) logits and row 0 has \(classes): one for each class")
  }
  return (rows.flatMap { $0 }, classes)
}

/// Stops unless each target has a row of logits, and there is one.
func requireRows(_ logits: Int, _ classes: Int, _ targets: Int) {
  require(
    classes > 0 && targets > 0 && logits == targets * classes,
    "\(logits) logits with \(targets) targets: each needs \(classes) logits")
}

/// A factor for each class, 1 throughout for nil.
func classWeights<T: Scalar>(_ weight: [T]?, _ classes: Int) -> [T] {
  let weights = weight ?? [T](repeating: 1, count: classes)
  require(
    weights.count == classes && weights.allSatisfy { $0 >= 0 },
    "\(weights.count) class weights for \(classes) classes: one each, none negative")
  return weights
}

func requireTarget(_ target: Int, _ row: Int, _ classes: Int) {
  require(
    target >= 0 && target < classes, "target \(target) in row \(row) with \(classes) classes")
}

func requireSmoothing<T: Scalar>(_ smoothing: T) {
  require(
    smoothing >= 0 && smoothing <= 1,
    "a label smoothing of \(Double(smoothing)): give a share from 0 to 1")
}

/// What turns the logits of a row into logarithms of probabilities.
///
/// The greatest logit and the rest are kept apart: their sum would lose the rest in single
/// precision where logits are large.
struct LogNormalizer<T: Scalar> {
  private let greatest: T
  private let rest: T

  /// For the row that starts at `first`.
  @inline(__always)
  init(_ logits: [T], from first: Int, _ classes: Int) {
    var best = first
    for place in first + 1..<max(first + 1, first + classes) where logits[place] > logits[best] {
      best = place
    }
    var others: T = 0
    for place in first..<first + classes where place != best {
      others += T.exp(logits[place] - logits[best])
    }
    greatest = logits[best]
    rest = T.log1p(others)
  }

  /// `-log p` of a logit of the row.
  @inline(__always)
  func entropy(_ logit: T) -> T { (greatest - logit) + rest }

  /// The probability of a logit of the row.
  @inline(__always)
  func probability(_ logit: T) -> T { T.exp((logit - greatest) - rest) }
}

extension Loss {
  /// A loss of nothing yet.
  init(rows: Int, logits: Int) {
    self.init(
      elements: [T](repeating: 0, count: rows), value: 0,
      gradient: [T](repeating: 0, count: logits))
  }

  /// Puts in the cross entropy of one row, `- sum of share(c) log p_c`, and its gradient.
  @inline(__always)
  mutating func addCrossEntropy(
    row: Int, _ logits: [T], _ classes: Int, share: (_ column: Int) -> T
  ) {
    let first = row * classes
    let normalizer = LogNormalizer(logits, from: first, classes)
    var mass: T = 0
    for column in 0..<classes {
      let part = share(column)
      mass += part
      gradient[first + column] = -part
      if part != 0 { elements[row] += part * normalizer.entropy(logits[first + column]) }
    }
    for column in 0..<classes {
      gradient[first + column] += mass * normalizer.probability(logits[first + column])
    }
  }

  /// Sums the elements; for a mean, divides the sum and the gradient.
  mutating func reduce(_ reduction: Reduction, dividingBy divisor: T) {
    let sum = elements.preciseSum
    value = T(sum)
    if reduction == .sum { return }
    require(divisor > 0, "the mean of a batch whose targets all have weight 0 or are ignored")
    value = T(sum / Double(divisor))
    for index in 0..<gradient.count { gradient[index] /= divisor }
  }
}
