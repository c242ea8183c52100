/// What one direction of a plot measures.
///
///     Axis("recall", range: 0...1)
///     Axis("transactions", scale: .logarithmic)
public struct Axis: Sendable {
  /// How values become places along the axis.
  public enum Scale: Sendable {
    /// Equal differences are equal lengths.
    case linear
    /// Equal ratios are equal lengths; all values are positive.
    case logarithmic
  }

  /// How the values at the ticks are written.
  public enum Notation: Sendable {
    /// As they are: `0.25`.
    case number
    /// As percentages: `25 %`.
    case percent
  }

  /// What is measured, with its unit.
  public var title: String

  /// The first and the last value; nil takes them from the data.
  public var range: ClosedRange<Double>?

  /// How values become places.
  public var scale: Scale

  /// How tick values are written.
  public var notation: Notation

  /// An axis from its parts.
  public init(
    _ title: String, range: ClosedRange<Double>? = nil, scale: Scale = .linear,
    notation: Notation = .number
  ) {
    if let range, scale == .logarithmic {
      require(range.lowerBound > 0, "a logarithmic axis starts above 0")
    }
    self.title = title
    self.range = range
    self.scale = scale
    self.notation = notation
  }
}
