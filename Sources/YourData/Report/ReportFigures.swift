import Figures
import Imbalance
import Neural

extension Recipe {
  private var race: Race { races[races.count - 1] }

  /// The contestant that the figures show: the recommended one, or the last where none is.
  private var shown: Performance { race[verdict.model == .constant ? .boosting : verdict.model] }

  /// Precision against recall of all models.
  package func precisionRecallFigure() throws -> String {
    let curves = try Contestant.allCases.dropFirst().map { model in
      let own = race[model]
      let curve = try precisionRecallCurve(scores: own.probabilities, labels: own.labels)
      let name = "\(model.name), \(format(own.averagePrecision, decimals: 2))"
      return PrecisionRecallPlot.Curve(name, precision: curve.precision, recall: curve.recall)
    }
    return PrecisionRecallPlot(
      name: "precision-recall", title: "Precision and recall of the models, with average precision",
      prevalence: dataset.prevalence, curves: curves
    ).svg()
  }

  /// The cost for each positive against the threshold.
  package func costFigure() throws -> String {
    let ranked = try RankedScores(scores: shown.probabilities, labels: shown.labels)
    let thresholds = (0...80).map { Double.exp(Double($0 - 80) / 80 * 9.21034037198) }
    let values = thresholds.map { costs.perPositive(ranked.confusionMatrix(atThreshold: $0)) }
    return LinePlot(
      name: "cost", title: "What errors of \(shown.contestant.name) cost at each threshold",
      x: Axis("threshold", scale: .logarithmic), y: Axis("cost for each positive"),
      series: [Series(shown.contestant.name, x: thresholds, y: values)],
      rules: [.vertical(costs.threshold, "by costs"), .vertical(0.5, "0.5")]
    ).svg()
  }

  /// The logits of both classes, counted on a logarithmic scale.
  package func scoreFigure() -> String {
    func logits(_ label: Int) -> [Double] {
      zip(shown.probabilities, shown.labels).filter { $0.1 == label }
        .map { Double.logit(min(max($0.0, 1e-6), 1 - 1e-6)) }
    }
    return Histogram(
      name: "scores", title: "Scores of \(shown.contestant.name) by class",
      x: Axis("logit of the probability"), counts: Axis("rows", scale: .logarithmic),
      groups: [.init("others", logits(0)), .init("positives", logits(1))],
      rules: [.vertical(Double.logit(costs.threshold), "by costs")]
    ).svg()
  }

  /// How often what was given a probability happened, in ten bins of as many rows; nil where
  /// positives fall into one bin only.
  package func reliabilityFigure() throws -> String? {
    let curve = try calibrationCurve(
      probabilities: shown.probabilities, labels: shown.labels, bins: .quantile(10))
    let bins = curve.counts.indices.filter {
      curve.positiveShare[$0] > 0 && curve.meanProbability[$0] > 0
    }
    if bins.count < 2 { return nil }
    let said = bins.map { curve.meanProbability[$0] }
    let happened = bins.map { curve.positiveShare[$0] }
    let ends = (said + happened).sorted()
    let diagonal = [ends[0], ends[ends.count - 1]]
    return LinePlot(
      name: "reliability", title: "Probabilities of \(shown.contestant.name) and what happened",
      x: Axis("mean probability", scale: .logarithmic),
      y: Axis("share of positives", scale: .logarithmic),
      series: [
        Series("bins with positives", x: said, y: happened, style: .points),
        Series("as it should be", x: diagonal, y: diagonal),
      ]
    ).svg()
  }
}
