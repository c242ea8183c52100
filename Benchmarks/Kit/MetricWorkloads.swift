import Imbalance
import Neural

extension Workload {
  static let metrics = [
    Workload(name: "average precision") { inputs in
      let (scores, labels) = (try inputs.doubles("scores"), try inputs.integers("labels"))
      return { try averagePrecision(scores: scores, labels: labels) }
    },
    Workload(name: "ROC AUC") { inputs in
      let (scores, labels) = (try inputs.doubles("scores"), try inputs.integers("labels"))
      return { try rocAUC(scores: scores, labels: labels) }
    },
    Workload(name: "PR curve") { inputs in
      let (scores, labels) = (try inputs.doubles("scores"), try inputs.integers("labels"))
      return { Double(try precisionRecallCurve(scores: scores, labels: labels).thresholds.count) }
    },
    Workload(name: "MCC") { inputs in
      let (calls, labels) = (try inputs.integers("calls"), try inputs.integers("labels"))
      return { ConfusionMatrix(labels: labels, predictions: calls).matthewsCorrelation }
    },
    Workload(name: "bootstrap of AP") { inputs in
      let (scores, labels) = (try inputs.doubles("scores"), try inputs.integers("labels"))
      var source = RandomSource(seed: 1)
      return {
        let interval = try averagePrecisionInterval(
          scores: scores, labels: labels, replicates: 1000, using: &source)
        return interval.upper - interval.lower
      }
    },
  ]
}
