#if !hasFeature(Embedded)
  extension MLP {
    /// Trains as ``train(on:labels:batches:steps:optimizer:using:loss:)`` does, each step on several
    /// threads, and with the same bits.
    ///
    ///     await model.train(
    ///       on: x, labels: y, batches: MiniBatches(size: 512), steps: 1200, threads: 2,
    ///       optimizer: &adam, using: &source
    ///     ) { logits, labels in
    ///       binaryCrossEntropyWithLogits(logits, targets: labels)
    ///     }
    ///
    /// The rows of a batch are shared out on the way through the network and back, then the outputs
    /// of each layer for the gradients of their weights: no sum is taken apart, so it does not
    /// matter how many threads there are. It pays for batches of some hundred rows and layers of some
    /// dozen units; smaller steps are over before a second thread has begun.
    ///
    /// - Parameters:
    ///   - x: A row for each example, a column for each input.
    ///   - labels: A label for each row of `x`.
    ///   - batches: Which rows make a batch.
    ///   - steps: How many batches to learn from.
    ///   - threads: Into how many parts a step is cut, 1 or more; as many run at a time as the machine
    ///     has cores.
    ///   - optimizer: The rule that moves the parameters; it keeps its state for the next call.
    ///   - source: Where the batches get their randomness.
    ///   - loss: The loss of a batch from its logits and its labels.
    @discardableResult
    public nonisolated(nonsending) mutating func train(
      on x: Matrix, labels: [Float], batches: MiniBatches, steps: Int, threads: Int,
      optimizer: inout some Optimizer, using source: inout RandomSource,
      loss: (_ logits: [Float], _ labels: [Float]) -> Loss<Float>
    ) async -> [Float] {
      require(labels.count == x.rows, "\(x.rows) rows need as many labels, not \(labels.count)")
      return await train(
        on: x, batches: batches, steps: steps, threads: threads, optimizer: &optimizer,
        using: &source
      ) { logits, rows in
        loss(logits, rows.map { labels[$0] })
      }
    }

    /// Trains on several threads with a loss that is told which rows the batch holds.
    /// Complexity: O(steps * batch * parameters).
    @discardableResult
    public nonisolated(nonsending) mutating func train(
      on x: Matrix, batches: MiniBatches, steps: Int, threads: Int,
      optimizer: inout some Optimizer, using source: inout RandomSource,
      loss: (_ logits: [Float], _ rows: [Int]) -> Loss<Float>
    ) async -> [Float] {
      require(threads > 0, "training on \(threads) threads: give 1 or more")
      var losses: [Float] = []
      while losses.count < steps {
        let epoch = batches.batches(of: x.rows, using: &source).prefix(steps - losses.count)
        var pass = Pass(
          widths: widths, capacity: epoch.reduce(1) { max($0, $1.count) },
          normalizes: hasBatchNorm)
        let step = ParallelStep(parameters: parameters.count, threads: threads)
        for rows in epoch {
          pass.load(x, rows: rows)
          step.copy(parameters)
          await step.forward(&pass, &between)
          var logits: [Float] = []
          pass.appendLogits(to: &logits)
          let batch = loss(logits, rows)
          if !batch.value.isFinite { requireFinite(x, rows: rows) }
          await step.backward(pass, between, logitGradient: batch.gradient)
          losses.append(batch.value)
          optimizer.update(&parameters, gradient: step.gradient)
        }
      }
      return losses
    }
  }

  /// One step of training cut into parts, with room for the parameters and their gradient that stays
  /// where it is while other threads look at it.
  private struct ParallelStep: ~Copyable {
    private let room: Slab
    private let count: Int
    private let threads: Int

    init(parameters count: Int, threads: Int) {
      self.count = count
      self.threads = threads
      room = Slab(count: (count + 1) / 2)
    }

    private var parameters: UnsafeMutablePointer<Float> {
      UnsafeMutablePointer(OpaquePointer(room.start))
    }

    private var result: UnsafeMutablePointer<Float> { parameters + count }

    func copy(_ parameters: [Float]) {
      for i in 0..<count { self.parameters[i] = parameters[i] }
    }

    var gradient: [Float] { Array(UnsafeBufferPointer(start: result, count: count)) }

    /// The way through; what looks at all rows of a layer, and what draws, waits for all parts.
    nonisolated(nonsending) func forward(
      _ pass: inout Pass, _ between: inout BetweenLayers
    ) async {
      let loops = pass.loops(parameters)
      if !between.normalizes && between.dropout == 0 {
        await inParts { part in
          let tiles = loops.tiles.part(part)
          for l in 0..<loops.count {
            loops.apply(l, tiles)
            if l < loops.count - 1 { loops.rectify(l, tiles) }
          }
        }
        return
      }
      for l in 0..<loops.count {
        await inParts { loops.apply(l, loops.tiles.part($0)) }
        if l == loops.count - 1 { break }
        pass.normalize(l, loops, &between, true)
        loops.rectify(l, loops.tiles)
        pass.drop(l, &between)
      }
    }

    /// The way back, then the gradients of all layers' weights.
    nonisolated(nonsending) func backward(
      _ pass: borrowing Pass, _ between: BetweenLayers, logitGradient: [Float]
    ) async {
      let loops = pass.loops(parameters)
      pass.loadGradient(logitGradient)
      if !between.normalizes && between.dropout == 0 {
        await inParts { part in
          let tiles = loops.tiles.part(part)
          for l in (1..<loops.count).reversed() { loops.takeBack(l, tiles) }
        }
      } else {
        for l in (1..<loops.count).reversed() {
          await inParts { loops.takeBack(l, loops.tiles.part($0)) }
          pass.undo(l, loops, between, into: result)
        }
      }
      nonisolated(unsafe) let result = result
      await inParts { part in
        for l in 0..<loops.count {
          loops.differentiate(l, outputs: (0..<loops.widths[l + 1]).part(part), into: result)
        }
      }
    }

    /// Does all parts of a piece of work, the first of them here.
    private nonisolated(nonsending) func inParts(
      _ work: @escaping @Sendable (Part) -> Void
    ) async {
      let threads = threads
      if threads == 1 { return work(Part(number: 0, parts: 1)) }
      await withTaskGroup(of: Void.self) { group in
        for number in 1..<threads {
          group.addTask { work(Part(number: number, parts: threads)) }
        }
        work(Part(number: 0, parts: threads))
      }
    }
  }

  /// One of several equal parts, but for rounding.
  private struct Part: Sendable {
    var number: Int
    var parts: Int
  }

  extension Range<Int> {
    fileprivate func part(_ part: Part) -> Range<Int> {
      let (first, next) = (count * part.number / part.parts, count * (part.number + 1) / part.parts)
      return lowerBound + first..<lowerBound + next
    }
  }
#endif
