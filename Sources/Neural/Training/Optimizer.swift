/// A rule that moves parameters along their gradient.
public protocol Optimizer {
  /// Changes `parameters` in place; `gradient` holds the loss's derivative for each of them.
  mutating func update(_ parameters: inout [Float], gradient: [Float])
}
