import Neural
import Testing

@Suite struct CosineHeadTests {
  let head = CosineHead(weight: Matrix([[2, 0], [0, 5], [-1, 1]]))

  @Test func cosinesDoNotDependOnLengths() {
    let cosines = head(Matrix([[3, 4], [30, 40], [0, -2]])).elements
    let expected: [Float] = [0.6, 0.8, 0.141421, 0.6, 0.8, 0.141421, 0, -1, -0.707107]
    for (cosine, value) in zip(cosines, expected) { #expect(abs(cosine - value) < 1e-6) }
  }

  @Test func aRowOfZerosHasNoDirection() {
    #expect(head(Matrix([[0, 0]])).elements == [0, 0, 0])
  }

  @Test func startsWithLengthOne() {
    var source = RandomSource(seed: 3)
    let head = CosineHead(inputs: 7, outputs: 4, using: &source)
    #expect(head.weight.rows == 4 && head.weight.columns == 7)
    for c in 0..<4 {
      #expect(abs(head.weight.row(c).reduce(0) { $0 + $1 * $1 } - 1) < 1e-6)
    }
  }

  /// Against central differences of the sum of cosines times fixed factors.
  @Test func gradientIsThatOfFiniteDifferences() {
    let x = Matrix([[0.5, -1.5], [2, 1]])
    let factors: [Float] = [1, -2, 0.5, 0.25, 3, -1]
    func value(_ head: CosineHead, _ x: Matrix) -> Float {
      zip(head(x).elements, factors).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let gradient = head.gradient(at: x, cosineGradient: factors)
    let h: Float = 1e-2
    for i in 0..<2 {
      for j in 0..<2 {
        var (more, less) = (x, x)
        more[i, j] += h
        less[i, j] -= h
        let slope = (value(head, more) - value(head, less)) / (2 * h)
        #expect(abs(gradient.inputs[i, j] - slope) < 2e-4)
      }
    }
    for c in 0..<3 {
      for j in 0..<2 {
        var (more, less) = (head, head)
        more.weight[c, j] += h
        less.weight[c, j] -= h
        let slope = (value(more, x) - value(less, x)) / (2 * h)
        #expect(abs(gradient.weight[c, j] - slope) < 2e-4)
      }
    }
  }
}
