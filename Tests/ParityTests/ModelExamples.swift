import Imbalance
import Neural

/// A set of examples that the models of `models.json` learnt from.
struct ModelExamples {
  let x: Matrix
  let labels: [Int]
  let weights: [Double]
  let asked: Matrix

  init(_ name: String) {
    let found = Recording.cases(of: "examples", in: "models").first { $0.name == name }
    guard let found else { preconditionFailure("no examples called \(name)") }
    x = Matrix(found.expected["x"].rows)
    labels = found.expected["y"].ints
    weights = found.expected["weights"].doubles
    asked = Matrix(found.expected["asked"].rows)
  }
}

extension Matrix {
  /// A matrix of numbers that single precision holds.
  init(_ rows: [[Double]]) { self.init(rows.map { $0.map { Float($0) } }) }
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
