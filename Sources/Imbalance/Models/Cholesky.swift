/// The factor L of a symmetric positive definite matrix, `A = L L^T`.
struct Cholesky {
  private let factor: [Double]
  private let order: Int

  /// Factors a matrix of `order` rows, of which the lower triangle is read; nil if it is not
  /// positive definite to the last bits. Complexity: O(order^3).
  init?(_ matrix: [Double], order: Int) {
    var l = matrix
    for j in 0..<order {
      var pivot = l[j * order + j]
      let whole = pivot
      for k in 0..<j { pivot -= l[j * order + k] * l[j * order + k] }
      // A pivot that is nothing but what rounding left has no sign to trust.
      guard pivot > whole * 1e-15, pivot > 0 else { return nil }
      let root = pivot.squareRoot()
      l[j * order + j] = root
      for i in j + 1..<max(order, j + 1) {
        var sum = l[i * order + j]
        for k in 0..<j { sum -= l[i * order + k] * l[j * order + k] }
        l[i * order + j] = sum / root
      }
    }
    factor = l
    self.order = order
  }

  /// The solution x of `A x = b`.
  func solve(_ b: [Double]) -> [Double] {
    var x = b
    for i in 0..<order {
      for k in 0..<i { x[i] -= factor[i * order + k] * x[k] }
      x[i] /= factor[i * order + i]
    }
    for i in (0..<order).reversed() {
      for k in i + 1..<max(order, i + 1) { x[i] -= factor[k * order + i] * x[k] }
      x[i] /= factor[i * order + i]
    }
    return x
  }
}
