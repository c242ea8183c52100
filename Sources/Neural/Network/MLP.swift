/// A multilayer perceptron: linear layers with a rectified linear unit between them.
///
///     var source = RandomSource(seed: 1)
///     var model = MLP([13, 16, 1], using: &source)  // 13 features, 16 hidden, one logit
///     model.initializeOutputBias(prevalence: 0.001)
///
/// The last layer has no unit after it: its outputs are logits. On request each hidden layer has
/// batch normalisation before its unit and dropout after it, as in PyTorch's
///
///     Sequential(Linear(13, 16), BatchNorm1d(16), ReLU(), Dropout(0.2), Linear(16, 1))
///
/// Both act otherwise in training than in predictions: `train` and `gradient` normalise by the batch
/// and drop units; `logits`, `scores` and `probabilities` use the running estimates and all units.
/// There is no mode to set.
///
/// A feature that is NaN makes its row's logits NaN; training on one stops with a sentence that
/// names its row and column.
public struct MLP: Equatable, Sendable {
  /// The number of inputs, of each hidden layer's units, and of outputs.
  public let widths: [Int]

  /// All weights and biases: for each layer its weights, row after row, then its biases, then the
  /// weights and the biases of its batch normalisation. The order is that of PyTorch's
  /// `parameters()`.
  public var parameters: [Float] {
    didSet { requireParameters(parameters.count) }
  }

  /// Batch normalisation and dropout.
  var between = BetweenLayers()

  /// A network with PyTorch's default start (see ``Linear/init(inputs:outputs:using:)``).
  ///
  /// - Parameters:
  ///   - widths: The number of inputs, of each hidden layer's units, and of outputs.
  ///   - batchNorm: Whether hidden layers have batch normalisation (see ``BatchNorm``).
  ///   - dropout: The share of hidden units that training drops.
  ///   - source: What the weights are drawn with; it splits off a stream of its own for dropout.
  public init(
    _ widths: [Int], batchNorm: Bool = false, dropout: Double = 0,
    using source: inout RandomSource
  ) {
    require(widths.count >= 2, "a network needs at least a number of inputs and one of outputs")
    self.init(
      zip(widths, widths.dropFirst()).map {
        Linear(inputs: $0, outputs: $1, using: &source)
      }, batchNorm: batchNorm)
    self.dropout = dropout
    if dropout > 0 { between.source = source.split() }
  }

  /// A network from its layers, each with as many inputs as the one before has outputs; with
  /// `batchNorm`, batch normalisation at PyTorch's start is put after each hidden one.
  public init(_ layers: [Linear], batchNorm: Bool = false) {
    require(!layers.isEmpty, "a network needs at least one layer")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      require(
        layer.weight.rows == next.weight.columns,
        "\(layer.weight.rows) outputs cannot feed \(next.weight.columns) inputs")
    }
    widths = [layers[0].weight.columns] + layers.map { $0.weight.rows }
    var parameters: [Float] = []
    for (i, layer) in layers.enumerated() {
      parameters += layer.weight.elements
      parameters += layer.bias
      guard batchNorm && i < layers.count - 1 else { continue }
      let norm = BatchNorm(features: layer.bias.count)
      parameters += norm.weight + norm.bias
      between.moments.append(norm.running)
    }
    self.parameters = parameters
  }

  /// The share of hidden units that training drops, 0 for none; the others are divided by what is
  /// left of 1, so that predictions need no correction (Srivastava et al., 2014, inverted).
  public var dropout: Double {
    get { between.dropout }
    set {
      require(newValue >= 0 && newValue < 1, "dropout lies between 0 and below 1, not \(newValue)")
      between.dropout = newValue
    }
  }

  /// Whether hidden layers have batch normalisation.
  public var hasBatchNorm: Bool { between.normalizes }

  /// How many layers have weights.
  public var layerCount: Int { widths.count - 1 }

  /// How many features a row has.
  public var inputs: Int { widths[0] }

  /// How many logits a row gets.
  public var outputs: Int { widths[widths.count - 1] }

  /// The layers, in order; a layer that is set must have the shape of the old one.
  public subscript(layer i: Int) -> Linear {
    get {
      let place = placeOfLayer(i)
      let (inputs, outputs) = (widths[i], widths[i + 1])
      return Linear(
        weight: Matrix(
          rows: outputs, columns: inputs, elements: Array(parameters[place.weights])),
        bias: Array(parameters[place.biases]))
    }
    set {
      let place = placeOfLayer(i)
      require(
        newValue.weight.rows == widths[i + 1] && newValue.weight.columns == widths[i],
        "layer \(i) has \(widths[i]) inputs and \(widths[i + 1]) outputs")
      parameters.replaceSubrange(place.weights, with: newValue.weight.elements)
      parameters.replaceSubrange(place.biases, with: newValue.bias)
    }
  }

  /// The batch normalisation after hidden layer `i`; one that is set must have the shape of the old
  /// one.
  public subscript(batchNorm i: Int) -> BatchNorm {
    get {
      let place = placeOfNorm(i)
      var norm = BatchNorm(features: widths[i + 1])
      norm.weight = Array(parameters[place.weights])
      norm.bias = Array(parameters[place.biases])
      norm.running = between.moments[i]
      return norm
    }
    set {
      let place = placeOfNorm(i)
      require(
        newValue.weight.count == widths[i + 1] && newValue.bias.count == widths[i + 1],
        "the batch normalisation after layer \(i) has \(widths[i + 1]) columns")
      parameters.replaceSubrange(place.weights, with: newValue.weight)
      parameters.replaceSubrange(place.biases, with: newValue.bias)
      between.moments[i] = newValue.running
    }
  }

  /// Where the numbers of layer `i` stand among the parameters.
  func placeOfLayer(_ i: Int) -> (weights: Range<Int>, biases: Range<Int>) {
    require(i >= 0 && i < layerCount, "there is no layer \(i) among \(layerCount)")
    let start = layerStarts(widths, normalizes: hasBatchNorm)[i]
    let end = start + widths[i] * widths[i + 1]
    return (start..<end, end..<end + widths[i + 1])
  }

  private func placeOfNorm(_ i: Int) -> (weights: Range<Int>, biases: Range<Int>) {
    require(hasBatchNorm, "this network has no batch normalisation")
    require(i >= 0 && i < layerCount - 1, "there is no hidden layer \(i) among \(layerCount - 1)")
    let (start, width) = (placeOfLayer(i).biases.upperBound, widths[i + 1])
    return (start..<start + width, start + width..<start + 2 * width)
  }

  private func requireParameters(_ count: Int) {
    let expected = layerStarts(widths, normalizes: hasBatchNorm)[layerCount]
    require(count == expected, "this network has \(expected) parameters, not \(count)")
  }
}
