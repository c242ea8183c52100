import Neural

extension Matrix {
  /// These rows, then the new ones `x + step (z - x)`, `x` the base and `z` the neighbour.
  func growing(by origins: [SMOTE.Origin]) -> Matrix {
    var grown = elements
    grown.reserveCapacity((rows + origins.count) * columns)
    for origin in origins {
      for column in 0..<columns {
        let x = elements[origin.base * columns + column]
        let z = elements[origin.neighbor * columns + column]
        grown.append(x + origin.step * (z - x))
      }
    }
    return Matrix(rows: rows + origins.count, columns: columns, elements: grown)
  }
}

/// Draws origins from all pairs of a base and one of its neighbours.
///
/// - Parameter neighbors: The neighbours of each base, one base after the other.
func drawOrigins(
  _ count: Int, bases: [Int], neighbors: [Int], using source: inout RandomSource
) -> [SMOTE.Origin] {
  let k = neighbors.count / bases.count
  return (0..<count).map { _ in
    let pair = source.below(neighbors.count)
    return SMOTE.Origin(
      base: bases[pair / k], neighbor: neighbors[pair], step: Float(source.uniform()))
  }
}
