import Imbalance
import Neural

/// The network of the comparison: 16 hidden units, Adam on batches of 512 rows for 60 epochs, but
/// 300 to 1,200 steps.
///
/// - Parameters:
///   - start: The probability that it says to every row before it is trained.
///   - batches: The rows of each step; all of them in random order, unless given.
///   - loss: Cross entropy, unless given.
func trainedNetwork(
  _ x: Matrix, _ labels: [Int], start: Double, batches: MiniBatches = MiniBatches(size: 512),
  using source: inout RandomSource,
  loss: (_ logits: [Float], _ targets: [Float]) -> Loss<Float> = {
    binaryCrossEntropyWithLogits($0, targets: $1)
  }
) -> MLP {
  var net = MLP([x.columns, 16, 1], using: &source)
  net.initializeOutputBias(prevalence: start)
  var adam = Adam(learningRate: 0.003)
  net.train(
    on: x, labels: labels.map(Float.init), batches: batches,
    steps: min(max(60 * labels.count / 512, 300), 1_200), optimizer: &adam, using: &source,
    loss: loss)
  return net
}
