/// Precision against recall as the threshold falls, drawn in the steps that average precision
/// sums, with the prevalence as the level of a model without skill.
///
///     PrecisionRecallPlot(
///       name: "pr", title: "Plain and weighted", prevalence: 0.001,
///       curves: [.init("plain, AP 0.46", precision: curve.precision, recall: curve.recall)])
public struct PrecisionRecallPlot: Sendable {
  /// One model's curve.
  public struct Curve: Sendable {
    /// What the reader calls the model.
    public var label: String
    /// Precision at each threshold.
    public var precision: [Double]
    /// Recall at each threshold.
    public var recall: [Double]

    /// A curve from its points, in either order of recall.
    public init(_ label: String, precision: [Double], recall: [Double]) {
      require(
        precision.count == recall.count && !recall.isEmpty,
        "\(precision.count) precisions and \(recall.count) recalls do not pair up")
      self.label = label
      self.precision = precision
      self.recall = recall
    }
  }

  /// The figure's name, which all its identifiers carry.
  public var name: String

  /// What the figure shows.
  public var title: String

  /// The share of positives, drawn as a level.
  public var prevalence: Double

  /// The curves, at most six.
  public var curves: [Curve]

  /// What there is to see; by default the axes and curves.
  public var details: String?

  /// A plot from its parts.
  public init(
    name: String, title: String, prevalence: Double, curves: [Curve], details: String? = nil
  ) {
    self.name = name
    self.title = title
    self.prevalence = prevalence
    self.curves = curves
    self.details = details
  }

  /// The figure as an SVG document; the same plot always gives the same bytes.
  public func svg() -> String {
    LinePlot(
      name: name, title: title, x: Axis("recall", range: 0...1),
      y: Axis("precision", range: 0...1), series: curves.map { $0.series },
      rules: [.horizontal(prevalence, "prevalence \(format(prevalence, significant: 1))")],
      details: details
    ).svg()
  }
}

extension PrecisionRecallPlot.Curve {
  /// The curve with recall rising, each precision held from the recall before it.
  fileprivate var series: Series {
    let falls = recall[0] > recall[recall.count - 1]
    return Series(
      label, x: falls ? recall.reversed() : recall, y: falls ? precision.reversed() : precision,
      style: .steps)
  }
}
