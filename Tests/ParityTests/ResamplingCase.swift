import Imbalance
import Neural

/// A table that the resampling cases name by number.
struct ResamplingData {
  let features: Matrix
  let labels: [Int]

  init(_ given: Value) {
    features = Matrix(given["features"].rows.map { $0.map { Float($0) } })
    labels = given["labels"].ints
  }

  static let all = Recording.cases(of: "data", in: "samplers").map { ResamplingData($0.given) }

  /// The data that a case is about.
  static func of(_ given: Value) -> ResamplingData { all[given["data"].int] }
}

extension Value {
  /// The `sampling_strategy` of a case.
  var samplingStrategy: SamplingStrategy {
    if !self["ratio"].isAbsent { return .ratio(self["ratio"].double) }
    if case .members(let counts) = self["counts"] {
      return .counts(
        Dictionary(uniqueKeysWithValues: counts.map { (Int($0) ?? -1, $1.int) }))
    }
    let strategy = self["strategy"]
    if strategy.isAbsent { return .auto }
    if case .list = strategy { return .classes(strategy.ints) }
    switch strategy.text {
    case "auto": return .auto
    case "all": return .all
    case "minority": return .minority
    case "majority": return .majority
    case "not minority": return .notMinority
    case "not majority": return .notMajority
    default: preconditionFailure("\(strategy) is no strategy")
    }
  }

  /// The `kind_sel` of a case.
  var editingKind: EditedNearestNeighbours.Kind { text == "all" ? .all : .mode }
}
