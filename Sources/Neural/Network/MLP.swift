/// A multilayer perceptron: linear layers with a rectified linear unit between them.
///
///     var source = RandomSource(seed: 1)
///     var model = MLP([13, 16, 1], using: &source)  // 13 features, 16 hidden, one logit
///     model.initializeOutputBias(prevalence: 0.001)
///
/// The last layer has no unit after it: its outputs are logits.
public struct MLP: Equatable, Sendable {
  /// The number of inputs, of each hidden layer's units, and of outputs.
  public let widths: [Int]

  /// All weights and biases: for each layer its weights, row after row, then its biases. The
  /// order is that of PyTorch's `parameters()`.
  public var parameters: [Float] {
    didSet { requireParameters(parameters.count) }
  }

  /// A network with PyTorch's default start (see ``Linear/init(inputs:outputs:using:)``).
  public init(_ widths: [Int], using source: inout RandomSource) {
    require(widths.count >= 2, "a network needs at least a number of inputs and one of outputs")
    self.init(
      zip(widths, widths.dropFirst()).map {
        Linear(inputs: $0, outputs: $1, using: &source)
      })
  }

  /// A network from its layers, each with as many inputs as the one before has outputs.
  public init(_ layers: [Linear]) {
    require(!layers.isEmpty, "a network needs at least one layer")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      require(
        layer.weight.rows == next.weight.columns,
        "\(layer.weight.rows) outputs cannot feed \(next.weight.columns) inputs")
    }
    widths = [layers[0].weight.columns] + layers.map { $0.weight.rows }
    parameters = layers.flatMap { $0.weight.elements + $0.bias }
  }

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

  /// Where the numbers of layer `i` stand among the parameters.
  func placeOfLayer(_ i: Int) -> (weights: Range<Int>, biases: Range<Int>) {
    require(i >= 0 && i < layerCount, "there is no layer \(i) among \(layerCount)")
    var start = 0
    for j in 0..<i { start += (widths[j] + 1) * widths[j + 1] }
    let end = start + widths[i] * widths[i + 1]
    return (start..<end, end..<end + widths[i + 1])
  }

  private func requireParameters(_ count: Int) {
    let last = placeOfLayer(layerCount - 1)
    require(
      count == last.biases.upperBound,
      "this network has \(last.biases.upperBound) parameters, not \(count)")
  }
}
