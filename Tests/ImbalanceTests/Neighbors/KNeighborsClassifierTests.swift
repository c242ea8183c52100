import Imbalance
import Neural
import Testing

@Suite struct KNeighborsClassifierTests {
  @Test func votesOfTheNearestCount() {
    let model = KNeighborsClassifier(
      Matrix(rows: 5, columns: 1, elements: [0, 1, 2, 10, 11]), labels: [0, 1, 1, 0, 0], k: 3)
    let scores = model.scores(Matrix(rows: 3, columns: 1, elements: [1, 10, 6]))
    #expect(areClose(scores, [2.0 / 3, 1.0 / 3, 2.0 / 3], 1e-15))
  }

  @Test func agreesWithSortingAllDistances() {
    var source = RandomSource(seed: 34)
    let x = Matrix(rows: 83, columns: 7, elements: (0..<581).map { _ in Float(source.below(3)) })
    let labels = (0..<83).map { _ in source.below(2) }
    let queries = Matrix(
      rows: 9, columns: 7, elements: (0..<63).map { _ in Float(source.below(3)) })
    let scores = KNeighborsClassifier(x, labels: labels, k: 5).scores(queries)
    for row in 0..<9 {
      func distance(_ point: Int) -> Float {
        (0..<7).reduce(0) {
          let gap = x[point, $1] - queries[row, $1]
          return $0 + gap * gap
        }
      }
      let order = (0..<83).sorted { (distance($0), $0) < (distance($1), $1) }
      let votes = order.prefix(5).reduce(0) { $0 + labels[$1] }
      #expect(isClose(scores[row], Double(votes) / 5, 1e-15))
    }
  }
}
