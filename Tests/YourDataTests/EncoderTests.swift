import Neural
import Testing

@testable import YourData

struct EncoderTests {
  private let codes =
    [Int](repeating: 0, count: 12) + [Int](repeating: 1, count: 11) + [2, 2, -1, 3]

  @Test func categoriesAreThoseOfTheTrainingRows() {
    let columns = [Column("flag", .categories(codes, names: ["NO", "PA", "LR", "MT"]))]
    let encoder = Encoder(fitting: columns, rows: Array(0..<26))
    #expect(
      encoder.names == ["flag = NO", "flag = PA", "flag = any other", "flag is missing"])
    let x = encoder(columns, rows: [0, 12, 23, 25, 26])
    #expect(
      x
        == Matrix([
          [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 1, 0],
        ]))
  }

  @Test func numbersAreStandardisedByTheTrainingRows() {
    let columns = [Column("x", .numbers([1, 3, .nan, 1_000_003]))]
    let encoder = Encoder(fitting: columns, rows: [0, 1, 2])
    #expect(encoder.names == ["x", "x is missing"])
    #expect(
      encoder(columns, rows: [0, 1, 2, 3]) == Matrix([[-1, 0], [1, 0], [0, 1], [1_000_001, 0]]))
  }

  @Test func largeNumbersKeepTheirDigits() {
    let seconds = 1_767_225_600.0
    let columns = [Column("t", .numbers([seconds, seconds + 2]))]
    let encoder = Encoder(fitting: columns, rows: [0, 1])
    #expect(encoder(columns, rows: [0, 1]) == Matrix([[-1], [1]]))
  }

  @Test func constantsBecomeZero() {
    let columns = [Column("x", .numbers([0.1, 0.1, 0.1, 5]))]
    let x = Encoder(fitting: columns, rows: [0, 1, 2])(columns, rows: [0, 1, 2])
    #expect(x.elements.allSatisfy { $0.magnitude < 1e-6 })
  }

  @Test func aColumnWithoutAnyTrainingValueOnlySaysSo() {
    let columns = [Column("x", .numbers([.nan, .nan, 5]))]
    let encoder = Encoder(fitting: columns, rows: [0, 1])
    #expect(encoder.names == ["x is missing"])
    #expect(encoder(columns, rows: [0, 2]) == Matrix([[1], [0]]))
  }
}
