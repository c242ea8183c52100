import Imbalance
import Neural

extension Workload {
  static let sampling = [
    Workload(name: "weighted draws") { inputs in
      let weights = try inputs.doubles("weights")
      var source = RandomSource(seed: 1)
      return {
        let sampler = WeightedRandomSampler(weights: weights, count: weights.count)
        return Double(sampler.indices(using: &source).count)
      }
    },
    Workload(name: "SMOTE") { inputs in
      let (features, labels) = (try inputs.features(), try inputs.integers("labels"))
      var source = RandomSource(seed: 1)
      return { Double(try SMOTE().resample(features, labels: labels, using: &source).labels.count) }
    },
    Workload(name: "Tomek links") { inputs in
      let (features, labels) = (try inputs.features(), try inputs.integers("labels"))
      return { Double(try TomekLinks().resample(features, labels: labels).labels.count) }
    },
    Workload(name: "ENN") { inputs in
      let (features, labels) = (try inputs.features(), try inputs.integers("labels"))
      return {
        Double(try EditedNearestNeighbours().resample(features, labels: labels).labels.count)
      }
    },
  ]
}
