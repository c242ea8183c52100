import Neural
import Testing

@Suite("Prior bias")
struct PriorBiasTests {
  @Test func startsAtThePrevalence() {
    var source = RandomSource(seed: 1)
    var model = MLP([2, 3, 1], using: &source)
    model.initializeOutputBias(prevalence: 0.001)
    // log(0.001 / 0.999)
    #expect(model.parameters.last == -6.906755)
    model[layer: 1].weight = Matrix(rows: 1, columns: 3)
    let p = model.probabilities(Matrix([[1, -1], [5, 5]]))
    #expect(p.allSatisfy { abs($0 - 0.001) < 1e-9 })
  }

  @Test func startsAtThePriorsOfClasses() {
    var source = RandomSource(seed: 1)
    var model = MLP([2, 3], using: &source)
    model.initializeOutputBias(priors: [0.5, 0.3, 0.2])
    #expect(model[layer: 0].bias == [-0.6931472, -1.2039728, -1.609438])
  }
}
