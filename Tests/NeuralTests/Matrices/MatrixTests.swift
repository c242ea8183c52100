import Neural
import Testing

@Suite("Matrix")
struct MatrixTests {
  private let m = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func layout() {
    #expect(m.rows == 2 && m.columns == 3)
    #expect(m.elements == [1, 2, 3, 4, 5, 6])
    #expect(m[1, 0] == 4)
    #expect(m.row(1) == [4, 5, 6])
    #expect(m.column(1) == [2, 5])
    #expect(m.transposed == Matrix([[1, 4], [2, 5], [3, 6]]))
    #expect(Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]) == m)
    #expect(Matrix(rows: 1, columns: 2, repeating: 7).elements == [7, 7])
  }

  @Test func assignment() {
    var changed = m
    changed[0, 2] = 9
    changed[1, 1] += 1
    #expect(changed.elements == [1, 2, 9, 4, 6, 6])
    #expect(m[0, 2] == 3)
  }

  @Test func selection() {
    #expect(m.selecting(rows: [1, 1, 0]) == Matrix([[4, 5, 6], [4, 5, 6], [1, 2, 3]]))
    #expect(m.selecting(columns: [2, 0]) == Matrix([[3, 1], [6, 4]]))
    #expect(m.selecting(rows: []).rows == 0)
    #expect(m.appending(rows: Matrix([[7, 8, 9]])).elements == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func product() {
    #expect(m * Matrix([[1, 0], [0, 1], [2, -1]]) == Matrix([[7, -1], [16, -1]]))
    let empty = Matrix(rows: 0, columns: 3)
    #expect((empty * m.transposed).rows == 0)
  }

  @Test func callersMistakesAreNamed() async {
    let shape = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2], [3]])
    }
    #expect(message(shape).contains("row 1 has 1 columns, the rows before it 2"))
    let place = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: 2, columns: 2)[2, 0]
    }
    #expect(message(place).contains("there is no element (2, 0) in a matrix of 2 x 2"))
  }

  private func message(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
