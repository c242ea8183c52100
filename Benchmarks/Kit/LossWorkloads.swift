import Imbalance
import Neural

extension Workload {
  static let losses = [
    Workload(name: "bce") { inputs in
      let (logits, targets) = (try inputs.floats("logits"), try inputs.floats("targets"))
      return {
        Double(binaryCrossEntropyWithLogits(logits, targets: targets, posWeight: 19).value)
      }
    },
    Workload(name: "focal") { inputs in
      let (logits, targets) = (try inputs.floats("logits"), try inputs.floats("targets"))
      return { Double(sigmoidFocalLoss(logits, targets: targets).value) }
    },
  ]
}
