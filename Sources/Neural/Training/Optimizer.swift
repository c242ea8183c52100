/// A rule that moves parameters along their gradient: ``SGD``, ``Adam``, ``AdamW``, or your own.
///
///     struct Sign: Optimizer {
///       mutating func update(_ parameters: inout [Float], gradient: [Float]) {
///         for i in parameters.indices { parameters[i] -= gradient[i] > 0 ? 0.01 : -0.01 }
///       }
///     }
public protocol Optimizer {
  /// Changes `parameters` in place; `gradient` holds the loss's derivative for each of them.
  mutating func update(_ parameters: inout [Float], gradient: [Float])
}
