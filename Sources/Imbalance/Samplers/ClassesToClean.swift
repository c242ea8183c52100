import Neural

extension SamplingStrategy {
  /// Whether rows of each class may go when the data decide how many; `auto` spares the smallest
  /// class only. Among classes of one size the lower label is the smallest, and the largest.
  func classesToClean(_ counts: [Int]) -> [Bool] {
    let smallest = MinorityClass(counts).label
    let largest = counts.indices.max {
      counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1
    }
    return counts.indices.map { label in
      switch self {
      case .auto, .notMinority: label != smallest
      case .notMajority: label != largest
      case .minority: label == smallest
      case .majority: label == largest
      case .all: true
      case .classes(let labels): labels.contains(label)
      case .ratio, .counts:
        refuse("a cleaning method takes neither a ratio nor counts: name the classes to clean")
      }
    }
  }
}

/// Stops with `sentence`.
func refuse(_ sentence: String) -> Never { fatalError(sentence) }
