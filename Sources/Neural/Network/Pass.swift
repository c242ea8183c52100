/// One batch on its way through a network and back, with the activations it leaves behind.
struct Pass: ~Copyable {
  private let widths: [Int]
  private let capacity: Int
  private let activations: [Int]
  private let starts: [Int]
  private let memory: Slab
  private let slopes: Slab
  private var rows = 0
  /// With batch normalisation, the normalised values of the hidden layers and, for each unit, what
  /// they were multiplied by.
  private let normalized: Slab
  private var inverseDeviations: [Float] = []

  /// Vectors a feature takes, padded so that the loops need no remainder.
  private var steps: Int { Self.steps(rows) }

  private static func steps(_ rows: Int) -> Int { (rows + 4 * tile - 1) / (4 * tile) * tile }

  /// Room for batches of up to `capacity` rows.
  init(widths: [Int], capacity: Int, normalizes: Bool = false) {
    self.widths = widths
    self.capacity = capacity
    let steps = Self.steps(capacity)
    var starts: [Int] = []
    var used = 0
    for width in widths {
      starts.append(used)
      used += width * steps
    }
    activations = starts
    self.starts = layerStarts(widths, normalizes: normalizes)
    memory = Slab(count: used)
    slopes = Slab(count: used)
    normalized = Slab(count: normalizes ? used : 0)
    if normalizes { inverseDeviations = [Float](repeating: 0, count: widths.reduce(0, +)) }
  }

  /// Puts rows of `x` at the network's entrance.
  mutating func load(_ x: Matrix, rows indices: some RandomAccessCollection<Int>) {
    require(
      x.columns == widths[0], "the network takes \(widths[0]) features, not \(x.columns)")
    require(indices.count <= capacity, "a batch of \(indices.count) in room for \(capacity)")
    rows = indices.count
    let (width, last, steps) = (x.columns, rows - 1, self.steps)
    let target = memory.start
    x.elements.withUnsafeBufferPointer { source in
      /// Where the row at `place` of the batch starts; past the last row, where that one does,
      /// for copies without a gradient pad as well as zeros.
      func start(_ place: Int) -> Int {
        let row = indices[indices.index(indices.startIndex, offsetBy: min(place, last))]
        require(row >= 0 && row < x.rows, "there is no row \(row) among \(x.rows)")
        return row * width
      }
      // Four rows at a time, so that four waits for memory overlap and whole vectors are stored.
      for step in 0..<steps {
        let (a, b) = (start(4 * step), start(4 * step + 1))
        let (c, d) = (start(4 * step + 2), start(4 * step + 3))
        for j in 0..<width {
          target[j * steps + step] = Lanes(
            source[a + j], source[b + j], source[c + j], source[d + j])
        }
      }
    }
  }

  /// The loops over the batch that is loaded.
  func loops(_ parameters: UnsafePointer<Float>) -> LayerLoops {
    LayerLoops(
      widths: widths, activations: activations, starts: starts, steps: steps,
      values: memory.start, slopes: slopes.start, parameters: parameters)
  }

  /// Computes all activations, in training or out of it.
  mutating func forward(
    _ parameters: UnsafePointer<Float>, _ between: inout BetweenLayers, isTraining: Bool
  ) {
    let loops = loops(parameters)
    for l in 0..<loops.count {
      loops.apply(l, loops.tiles)
      if l == loops.count - 1 { break }
      normalize(l, loops, &between, isTraining)
      loops.rectify(l, loops.tiles)
      if isTraining { drop(l, &between) }
    }
  }

  /// Normalises the outputs of hidden layer `l` if the network does.
  mutating func normalize(
    _ l: Int, _ loops: LayerLoops, _ between: inout BetweenLayers, _ isTraining: Bool
  ) {
    if !between.normalizes { return }
    let weights = loops.parameters + starts[l] + (widths[l] + 1) * widths[l + 1]
    normalize(l, weights, &between.moments[l], isTraining)
  }

  /// Drops some of the outputs of hidden layer `l` if the network does.
  func drop(_ l: Int, _ between: inout BetweenLayers) {
    if between.dropout == 0 { return }
    Neural.drop(
      memory.start + activations[l + 1], features: widths[l + 1], rows: rows, steps: steps,
      share: between.dropout, using: &between.source)
  }

  /// Normalises the outputs of hidden layer `l`; its weights and biases for that are at `start`.
  private mutating func normalize(
    _ l: Int, _ start: UnsafePointer<Float>, _ moments: inout RunningMoments, _ isTraining: Bool
  ) {
    if isTraining { requireBatch(rows) }
    let outputs = widths[l + 1]
    for j in 0..<outputs {
      let lane = lane(of: j, layer: l + 1, values: memory.start + activations[l + 1])
      if isTraining {
        inverseDeviations[unit(j, layer: l + 1)] = lane.normalize(
          start[j], start[outputs + j], &moments, j)
      } else {
        lane.normalize(start[j], start[outputs + j], by: moments, j)
      }
    }
  }

  private func lane(
    of feature: Int, layer: Int, values: UnsafeMutablePointer<Lanes>
  ) -> FeatureLane {
    FeatureLane(
      values: values + feature * steps,
      normalized: normalized.start + activations[layer] + feature * steps, rows: rows,
      steps: steps)
  }

  /// The place of a unit among those of all layers.
  private func unit(_ j: Int, layer: Int) -> Int { widths[..<layer].reduce(0, +) + j }

  /// Appends the logits, row after row.
  func appendLogits(to logits: inout [Float]) {
    let outputs = widths[widths.count - 1]
    let source = UnsafePointer<Float>(
      OpaquePointer(memory.start + activations[widths.count - 1]))
    for row in 0..<rows {
      for j in 0..<outputs { logits.append(source[j * steps * 4 + row]) }
    }
  }

  /// Computes the gradient of all parameters from that of the logits, row after row.
  func backward(
    _ parameters: UnsafePointer<Float>, _ between: BetweenLayers, logitGradient: [Float],
    into result: UnsafeMutablePointer<Float>
  ) {
    let loops = loops(parameters)
    loadGradient(logitGradient)
    for l in (0..<loops.count).reversed() {
      loops.differentiate(l, outputs: 0..<widths[l + 1], into: result)
      if l == 0 { break }
      loops.takeBack(l, loops.tiles)
      undo(l, loops, between, into: result)
    }
  }

  /// Takes the gradient of the inputs of layer `l` back through the dropout and the batch
  /// normalisation before them, if there are any.
  func undo(
    _ l: Int, _ loops: LayerLoops, _ between: BetweenLayers,
    into result: UnsafeMutablePointer<Float>
  ) {
    let dx = slopes.start + activations[l]
    if between.dropout > 0 {
      scale(dx, by: Float(1 / (1 - between.dropout)), count: widths[l] * steps)
    }
    if between.normalizes {
      let offset = starts[l] - 2 * widths[l]
      normalizeBackward(l, dx, loops.parameters + offset, into: result + offset)
    }
  }

  /// Takes the gradient of the inputs of layer `l` back through the batch normalisation before them.
  private func normalizeBackward(
    _ l: Int, _ dx: UnsafeMutablePointer<Lanes>, _ weights: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>
  ) {
    for j in 0..<widths[l] {
      let inverse = inverseDeviations[unit(j, layer: l)]
      let slopes = lane(of: j, layer: l, values: dx).backward(weights[j], inverse)
      result[j] = slopes.weight
      result[widths[l] + j] = slopes.bias
    }
  }

  /// Puts the gradient of the logits at the network's exit; padding gets none.
  func loadGradient(_ logitGradient: [Float]) {
    let outputs = widths[widths.count - 1]
    require(
      logitGradient.count == rows * outputs,
      "a loss of \(rows) x \(outputs) logits has as many derivatives, not \(logitGradient.count)")
    let target = UnsafeMutablePointer<Float>(
      OpaquePointer(slopes.start + activations[widths.count - 1]))
    let steps = self.steps
    for j in 0..<outputs {
      for place in 0..<steps * 4 {
        target[j * steps * 4 + place] = place < rows ? logitGradient[place * outputs + j] : 0
      }
    }
  }
}

/// Where each layer's weights start among a network's parameters, and last how many these are.
func layerStarts(_ widths: [Int], normalizes: Bool) -> [Int] {
  var starts = [0]
  for l in 0..<widths.count - 1 {
    let isHidden = l < widths.count - 2
    let norms = normalizes && isHidden ? 2 * widths[l + 1] : 0
    starts.append(starts[l] + (widths[l] + 1) * widths[l + 1] + norms)
  }
  return starts
}
