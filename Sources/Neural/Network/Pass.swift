/// One batch on its way through a network and back, with the activations it leaves behind.
struct Pass: ~Copyable {
  private let widths: [Int]
  private let capacity: Int
  private let activations: [Int]
  private let memory: Slab
  private let gradient: Slab
  private let nextGradient: Slab
  private var rows = 0

  /// Vectors a feature takes, padded so that the loops need no remainder.
  private var steps: Int { Self.steps(rows) }

  private static func steps(_ rows: Int) -> Int { (rows + 4 * tile - 1) / (4 * tile) * tile }

  /// Room for batches of up to `capacity` rows.
  init(widths: [Int], capacity: Int) {
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
    memory = Slab(count: used)
    let widest = widths.reduce(0) { max($0, $1) } * steps
    gradient = Slab(count: widest)
    nextGradient = Slab(count: widest)
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

  /// Computes all activations.
  func forward(_ parameters: UnsafePointer<Float>) {
    var layer = parameters
    for l in 0..<widths.count - 1 {
      let (inputs, outputs) = (widths[l], widths[l + 1])
      let weights = Weights(
        start: layer, rows: outputs, columns: inputs, rowStride: inputs, columnStride: 1)
      let y = memory.start + activations[l + 1]
      applyWeights(
        weights, bias: layer + inputs * outputs, to: memory.start + activations[l], into: y,
        steps: steps)
      if l < widths.count - 2 { rectify(y, count: outputs * steps) }
      layer += (inputs + 1) * outputs
    }
  }

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
    _ parameters: UnsafePointer<Float>, logitGradient: [Float],
    into result: UnsafeMutablePointer<Float>
  ) {
    loadGradient(logitGradient)
    var (dy, dx) = (gradient.start, nextGradient.start)
    var offset = (0..<widths.count - 1).reduce(0) { $0 + (widths[$1] + 1) * widths[$1 + 1] }
    for l in (0..<widths.count - 1).reversed() {
      let (inputs, outputs) = (widths[l], widths[l + 1])
      offset -= (inputs + 1) * outputs
      let x = memory.start + activations[l]
      weightGradients(
        outputs: outputs, inputs: inputs, x: x, dy: dy, steps: steps, weights: result + offset,
        biases: result + offset + inputs * outputs)
      if l == 0 { break }
      let transposed = Weights(
        start: parameters + offset, rows: inputs, columns: outputs, rowStride: 1,
        columnStride: inputs)
      applyWeights(transposed, bias: nil, to: dy, into: dx, steps: steps)
      maskGradient(dx, by: x, count: inputs * steps)
      (dy, dx) = (dx, dy)
    }
  }

  /// Puts the gradient of the logits at the network's exit; padding gets none.
  private func loadGradient(_ logitGradient: [Float]) {
    let outputs = widths[widths.count - 1]
    require(
      logitGradient.count == rows * outputs,
      "a loss of \(rows) x \(outputs) logits has as many derivatives, not \(logitGradient.count)")
    let target = UnsafeMutablePointer<Float>(OpaquePointer(gradient.start))
    let steps = self.steps
    for j in 0..<outputs {
      for place in 0..<steps * 4 {
        target[j * steps * 4 + place] = place < rows ? logitGradient[place * outputs + j] : 0
      }
    }
  }
}
