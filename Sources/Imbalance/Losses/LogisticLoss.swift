import Neural

extension Loss {
  /// A loss without its value, of one logit and one target for each example.
  ///
  /// Exponentials and logarithms are computed many at a time, in the room of what is to come:
  /// the first loop over a block of rows leaves `exp(-|x|)` where the elements go, the second its
  /// `log1p` where the gradient goes. The last loop then has few enough arrays for the compiler to
  /// take four rows at a time.
  ///
  /// - Parameter point: The loss of a row and its slope.
  @inline(__always)
  init(
    of logits: [T], targets: [T],
    _ point: (_ row: Int, _ terms: LogisticTerms<T>, _ y: T) -> (value: T, slope: T)
  ) {
    let count = logits.count
    var gradient: [T] = []
    let elements = [T](unsafeUninitializedCapacity: count) { elements, filled in
      gradient = [T](unsafeUninitializedCapacity: count) { gradient, filled in
        logits.withUnsafeBufferPointer { logits in
          targets.withUnsafeBufferPointer { targets in
            for start in stride(from: 0, to: count, by: 1024) {
              let rows = start..<min(start + 1024, count)
              for row in rows { elements[row] = -logits[row].magnitude }
              T.exponentiate(UnsafeMutableBufferPointer(rebasing: elements[rows]))
              for row in rows { gradient[row] = elements[row] }
              T.takeLog1p(UnsafeMutableBufferPointer(rebasing: gradient[rows]))
              for row in rows {
                let terms = LogisticTerms(logits[row], small: elements[row], rest: gradient[row])
                (elements[row], gradient[row]) = point(row, terms, targets[row])
              }
            }
          }
        }
        filled = count
      }
      filled = count
    }
    self.init(elements: elements, value: 0, gradient: gradient)
  }
}
