import Testing
import WideKernels

@testable import Neural

/// The loops for wide registers against those for every processor.
///
/// Where this processor has no wide registers they decline, and there is nothing to compare.
@Suite struct WideKernelsTests {
  /// Every remainder of outputs and inputs that the blocks of the loops leave.
  static let shapes = [(1, 1), (2, 3), (3, 4), (5, 9), (8, 8), (13, 30), (64, 17)]

  private func numbers(_ count: Int, _ source: inout RandomSource) -> [Float] {
    (0..<count).map { _ in Float(source.normal()) * 3 }
  }

  @Test(arguments: shapes, [16, 48])
  func theyApplyWeightsAlike(_ shape: (rows: Int, columns: Int), length: Int) {
    var source = RandomSource(seed: 81)
    let (rows, columns) = shape
    let w = numbers(rows * columns, &source)
    let x = numbers(columns * length, &source)
    let bias = numbers(rows, &source)
    for isTurned in [false, true] {
      let (rowStride, columnStride) = isTurned ? (1, rows) : (columns, 1)
      var wide = [Float](repeating: 0, count: rows * length)
      let isDone = wide_apply_weights(
        w, rows, columns, rowStride, columnStride, isTurned ? nil : bias, x, &wide, length, 0,
        length / 16)
      if !isDone { return }
      for i in 0..<rows {
        for s in 0..<length {
          var sum = isTurned ? 0 : bias[i]
          for j in 0..<columns { sum += w[i * rowStride + j * columnStride] * x[j * length + s] }
          #expect(wide[i * length + s] == sum)
        }
      }
    }
  }

  @Test(arguments: shapes, [16, 48])
  func theyFindTheSameGradients(_ shape: (outputs: Int, inputs: Int), length: Int) {
    var source = RandomSource(seed: 82)
    let (outputs, inputs) = shape
    let dy = numbers(outputs * length, &source)
    let x = numbers(inputs * length, &source)
    var wide = [Float](repeating: 0, count: outputs * inputs)
    if !wide_weight_gradients(dy, x, &wide, inputs, length, 0, outputs) { return }
    for i in 0..<outputs {
      for j in 0..<inputs {
        var runs = SIMD8<Float>.zero
        for s in 0..<length { runs[s % 8] += dy[i * length + s] * x[j * length + s] }
        let lanes = runs.lowHalf + runs.highHalf
        #expect(wide[i * inputs + j] == lanes.total)
      }
    }
  }
}
