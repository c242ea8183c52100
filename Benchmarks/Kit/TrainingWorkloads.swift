import Imbalance
import Neural

extension Workload {
  static let training = [
    Workload(name: "training epoch") { inputs in
      let (features, targets) = (try inputs.features(), try inputs.floats("targets"))
      let steps = (features.rows + 511) / 512
      var source = RandomSource(seed: 1)
      var model = MLP([features.columns, 64, 32, 1], using: &source)
      var adam = Adam()
      return {
        let losses = await model.train(
          on: features, labels: targets, batches: MiniBatches(size: 512), steps: steps,
          threads: inputs.threads, optimizer: &adam, using: &source
        ) { binaryCrossEntropyWithLogits($0, targets: $1, posWeight: 19) }
        return Double(losses[losses.count - 1])
      }
    }
  ]
}
