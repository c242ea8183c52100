/// Values that belong together: one line, or one cloud of points.
public struct Series: Sendable {
  /// How the values are drawn.
  public enum Style: Sendable {
    /// Straight lines from value to value.
    case line
    /// Each value holds from the place before up to its own.
    case steps
    /// A mark for each value.
    case points
  }

  /// What the reader calls the series.
  public var label: String

  /// The places along the horizontal axis.
  public var x: [Double]

  /// The values, one for each place.
  public var y: [Double]

  /// How the values are drawn.
  public var style: Style

  /// Values at the given places.
  public init(_ label: String, x: [Double], y: [Double], style: Style = .line) {
    require(x.count == y.count, "\(x.count) places and \(y.count) values do not pair up")
    require(
      x.allSatisfy { $0.isFinite } && y.allSatisfy { $0.isFinite },
      "the series \(label) holds a value that is no number")
    self.label = label
    self.x = x
    self.y = y
    self.style = style
  }

  /// Values at the given places.
  @_disfavoredOverload
  public init(_ label: String, x: [Float], y: [Float], style: Style = .line) {
    self.init(label, x: x.map { Double($0) }, y: y.map { Double($0) }, style: style)
  }

  /// Values at 1, 2, 3 and so on, such as the loss of each step.
  public init(_ label: String, y: [Double], style: Style = .line) {
    self.init(label, x: y.indices.map { Double($0 + 1) }, y: y, style: style)
  }

  /// Values at 1, 2, 3 and so on, such as the loss of each step.
  @_disfavoredOverload
  public init(_ label: String, y: [Float], style: Style = .line) {
    self.init(label, y: y.map { Double($0) }, style: style)
  }
}
