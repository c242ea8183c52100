import Neural
import Testing

@Suite("Optimisers")
struct OptimizerTests {
  /// The largest difference to PyTorch's parameters after 25 steps on the whole batch.
  private func distance(_ name: String, _ optimizer: some Optimizer) -> Float {
    var model = TrainingFixture.network
    var optimizer = optimizer
    for _ in 0..<25 {
      let (_, gradient) = model.gradient(
        on: TrainingFixture.x, labels: TrainingFixture.labels, loss: crossEntropy)
      optimizer.update(&model.parameters, gradient: gradient)
    }
    return zip(model.parameters, TrainingFixture[name]).map { abs($0 - $1) }.max()!
  }

  @Test func descend() {
    #expect(distance("sgd", SGD(learningRate: 0.1)) < 2e-6)
    let momentum = SGD(learningRate: 0.05, momentum: 0.9, weightDecay: 0.01)
    #expect(distance("momentum", momentum) < 5e-6)
  }

  @Test func adapt() {
    #expect(distance("adam", Adam(learningRate: 0.01)) < 5e-6)
    let decayed = Adam(learningRate: 0.01, betas: (0.8, 0.99), weightDecay: 0.1)
    #expect(distance("adamL2", decayed) < 5e-6)
    let decoupled = Adam(learningRate: 0.01, weightDecay: 0.1, decoupled: true)
    #expect(distance("adamW", decoupled) < 5e-6)
  }

  @Test func defaultsArePyTorchs() {
    let adam = Adam()
    #expect(adam.learningRate == 0.001 && adam.betas == (0.9, 0.999) && adam.epsilon == 1e-8)
    #expect(adam.weightDecay == 0 && !adam.decoupled)
    #expect(!adam.amsgrad)
    #expect(SGD().momentum == 0 && SGD().learningRate == 0.001 && SGD().weightDecay == 0)
    #expect(SGD().dampening == 0 && !SGD().nesterov)
    let decoupled = AdamW()
    #expect(decoupled.learningRate == 0.001 && decoupled.betas == (0.9, 0.999))
    #expect(decoupled.epsilon == 1e-8 && decoupled.weightDecay == 0.01 && !decoupled.amsgrad)
  }

  @Test func theExamplesAreTrue() {
    var parameters: [Float] = [1]
    var descent = SGD(learningRate: 0.1, momentum: 0.9)
    descent.update(&parameters, gradient: [1])
    #expect(abs(parameters[0] - 0.9) < 1e-6)
    descent.update(&parameters, gradient: [1])
    #expect(abs(parameters[0] - 0.71) < 1e-6)
    var adam = Adam()
    parameters = [1]
    adam.update(&parameters, gradient: [5])
    #expect(abs(parameters[0] - 0.999) < 1e-6)
    var decoupled = AdamW(learningRate: 0.1)
    parameters = [1]
    decoupled.update(&parameters, gradient: [0])
    #expect(abs(parameters[0] - 0.999) < 1e-6)
  }

  @Test func oneRuleBelongsToOneListOfParameters() async {
    await #expect(processExitsWith: .failure) {
      var rule = Adam()
      var parameters: [Float] = [1, 2]
      rule.update(&parameters, gradient: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = SGD(momentum: 0, nesterov: true)
    }
  }
}
