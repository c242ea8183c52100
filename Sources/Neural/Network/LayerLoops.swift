/// Where a batch's numbers lie on their way through a network, and the loops over parts of them.
///
/// No part of a batch's rows, and no part of a layer's outputs, needs a number of another part before
/// all parts of the step are done; and each sum runs within one part. So the parts may be computed
/// in any order, or at the same time, and give the same bits.
struct LayerLoops: Sendable {
  let widths: [Int]
  /// Where each layer's values start, in vectors.
  let activations: [Int]
  /// Where each layer's weights start among the parameters.
  let starts: [Int]
  /// Vectors a feature takes.
  let steps: Int
  // Parts of a step write to different places, and the memory outlives the step.
  nonisolated(unsafe) let values: UnsafeMutablePointer<Lanes>
  nonisolated(unsafe) let slopes: UnsafeMutablePointer<Lanes>
  nonisolated(unsafe) let parameters: UnsafePointer<Float>

  /// The number of linear layers.
  var count: Int { widths.count - 1 }

  /// All tiles of the batch.
  var tiles: Range<Int> { 0..<steps / tile }

  /// The outputs of layer `l` for some tiles.
  func apply(_ l: Int, _ tiles: Range<Int>) {
    let (inputs, outputs) = (widths[l], widths[l + 1])
    let start = parameters + starts[l]
    applyWeights(
      Weights(start: start, rows: outputs, columns: inputs, rowStride: inputs, columnStride: 1),
      bias: start + inputs * outputs, to: values + activations[l],
      into: values + activations[l + 1], steps: steps, tiles: tiles)
  }

  /// `max(x, 0)` of the outputs of layer `l`, for some tiles.
  func rectify(_ l: Int, _ tiles: Range<Int>) {
    for j in 0..<widths[l + 1] {
      Neural.rectify(
        values + activations[l + 1] + j * steps + tiles.lowerBound * tile,
        count: tiles.count * tile)
    }
  }

  /// The gradient of the inputs of layer `l` for some tiles, cleared where the unit that they come
  /// from is at rest.
  func takeBack(_ l: Int, _ tiles: Range<Int>) {
    let (inputs, outputs) = (widths[l], widths[l + 1])
    applyWeights(
      Weights(
        start: parameters + starts[l], rows: inputs, columns: outputs, rowStride: 1,
        columnStride: inputs),
      bias: nil, to: slopes + activations[l + 1], into: slopes + activations[l], steps: steps,
      tiles: tiles)
    for j in 0..<inputs {
      let place = activations[l] + j * steps + tiles.lowerBound * tile
      maskGradient(slopes + place, by: values + place, count: tiles.count * tile)
    }
  }

  /// The gradients of the weights and biases of some outputs of layer `l`.
  func differentiate(
    _ l: Int, outputs: Range<Int>, into result: UnsafeMutablePointer<Float>
  ) {
    let inputs = widths[l]
    let weights = result + starts[l]
    weightGradients(
      outputs: outputs, inputs: inputs, x: values + activations[l],
      dy: slopes + activations[l + 1], steps: steps, weights: weights,
      biases: weights + inputs * widths[l + 1])
  }
}
