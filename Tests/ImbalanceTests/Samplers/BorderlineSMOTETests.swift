import Imbalance
import Neural
import Testing

@Suite struct BorderlineSMOTETests {
  @Test func theSameRowsAreInDangerAsInImbalancedLearn() throws {
    for one in resampling.samplers {
      for (label, rows) in try #require(one.inDanger) {
        let label = try #require(Int(label))
        let found = BorderlineSMOTE().rowsInDanger(one.matrix, labels: one.labels, of: label)
        #expect(found == rows)
      }
    }
  }

  @Test func newExamplesLieBetweenRowsInDangerAndTheirClass() throws {
    var source = RandomSource(seed: 61)
    let one = resampling.samplers[0]
    let x = one.matrix
    let result = try BorderlineSMOTE().resample(x, labels: one.labels, using: &source)
    #expect(classCounts(result.labels) == [53, 53])
    let danger = try #require(one.inDanger?["1"])
    let own = one.labels.indices.filter { one.labels[$0] == 1 }
    for (index, origin) in result.origins.enumerated() {
      let near = nearest(5, to: origin.base, among: own, x)
      #expect(danger.contains(origin.base) && near.contains(origin.neighbor))
      expectOnSegment(result, 80 + index, origin)
    }
  }

  @Test func theSecondKindStaysNearerToItsBaseThanToAnotherClass() throws {
    var source = RandomSource(seed: 62)
    let one = resampling.samplers[0]
    let x = one.matrix
    let sampler = BorderlineSMOTE(
      kind: .borderline2, samplingStrategy: .counts([1: 4_000]))
    let result = try sampler.resample(x, labels: one.labels, using: &source)
    let danger = try #require(one.inDanger?["1"])
    let near = danger.map { nearest(5, to: $0, among: [Int](0..<80), x) }
    for (index, origin) in result.origins.enumerated() {
      let place = try #require(danger.firstIndex(of: origin.base))
      #expect(near[place].contains(origin.neighbor))
      expectOnSegment(result, 80 + index, origin)
    }
    func meanStep(towards label: Int) -> Double {
      let steps = result.origins.filter { one.labels[$0.neighbor] == label }.map { $0.step }
      return Double(steps.reduce(0, +)) / Double(steps.count)
    }
    #expect(isClose(meanStep(towards: 1), 0.5, 0.03) && isClose(meanStep(towards: 0), 0.125, 0.02))
    #expect(result.origins.allSatisfy { one.labels[$0.neighbor] == 1 || $0.step < 0.5 })
  }

  @Test func aClassThatLiesApartStaysAsItIs() throws {
    var source = RandomSource(seed: 63)
    let x = Matrix(
      rows: 12, columns: 1, elements: (0..<12).map { $0 < 4 ? Float($0) : 90 + Float($0) })
    let labels = (0..<12).map { $0 < 4 ? 1 : 0 }
    let sampler = BorderlineSMOTE(kNeighbors: 3, mNeighbors: 3)
    #expect(try sampler.resample(x, labels: labels, using: &source).labels == labels)
  }
}

/// The `k` rows nearest to `row`, itself left out.
func nearest(_ k: Int, to row: Int, among rows: [Int], _ x: Matrix) -> [Int] {
  func distance(_ other: Int) -> Double {
    (0..<x.columns).reduce(0) {
      let gap = Double(x[row, $1]) - Double(x[other, $1])
      return $0 + gap * gap
    }
  }
  return [Int](rows.filter { $0 != row }.sorted { distance($0) < distance($1) }.prefix(k))
}

func expectOnSegment(_ result: SMOTE.Resampled, _ row: Int, _ origin: SMOTE.Origin) {
  let x = result.features
  for column in 0..<x.columns {
    let start = x[origin.base, column]
    #expect(x[row, column] == start + origin.step * (x[origin.neighbor, column] - start))
  }
  #expect(origin.step >= 0 && origin.step <= 1)
  #expect(result.labels[row] == result.labels[origin.base])
}
