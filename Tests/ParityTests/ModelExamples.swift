import Imbalance
import Neural

/// A set of examples that the models of `models.json` learnt from.
struct ModelExamples: Sendable {
  let x: Matrix
  let labels: [Int]
  let weights: [Double]
  let asked: Matrix

  /// The set called `name`.
  static func named(_ name: String) -> ModelExamples {
    guard let found = all[name] else { preconditionFailure("no examples called \(name)") }
    return found
  }

  private static let all = Dictionary(
    uniqueKeysWithValues: Recording.cases(of: "examples", in: "models").map {
      ($0.name, ModelExamples($0.expected))
    })

  private init(_ recorded: Value) {
    x = Matrix(recorded: recorded["x"])
    labels = recorded["y"].ints
    weights = recorded["weights"].doubles
    asked = Matrix(recorded: recorded["asked"])
  }
}

extension Matrix {
  /// A matrix of numbers that single precision holds.
  init(recorded rows: Value) { self.init(rows.rows.map { $0.map { Float($0) } }) }
}

extension ClassWeight {
  /// What a recording says of class weights: nothing, `balanced`, or a list.
  init(_ value: Value) {
    self =
      switch value {
      case .absent: .none
      case .text(let text) where text == "balanced": .balanced
      case .members(let factors):
        .explicit((0..<factors.count).map { value["\($0)"].double })
      default: .explicit(value.doubles)
      }
  }
}
