import Imbalance
import Neural
import Testing

@Suite struct ADASYNTests {
  @Test func addsAsManyAsImbalancedLearn() throws {
    var source = RandomSource(seed: 64)
    for one in resampling.samplers {
      guard let counts = one.adasynCounts else {
        #expect(throws: ResamplingError.nothingToAdd(label: 1)) {
          try ADASYN().resample(one.matrix, labels: one.labels, using: &source)
        }
        continue
      }
      let result = try ADASYN().resample(one.matrix, labels: one.labels, using: &source)
      #expect(classCounts(result.labels) == counts)
    }
  }

  @Test func baseAndNeighbourAreOfTheClass() throws {
    var source = RandomSource(seed: 65)
    let one = resampling.samplers[3]
    let result = try ADASYN().resample(one.matrix, labels: one.labels, using: &source)
    for (index, origin) in result.origins.enumerated() {
      let label = one.labels[origin.base]
      let own = one.labels.indices.filter { one.labels[$0] == label }
      #expect(nearest(5, to: origin.base, among: own, one.matrix).contains(origin.neighbor))
      expectOnSegment(result, 120 + index, origin)
    }
  }

  @Test func aBaseGivesByItsNeighboursOfOtherClasses() throws {
    var source = RandomSource(seed: 66)
    let one = resampling.samplers[0]
    let sampler = ADASYN(samplingStrategy: .counts([1: 27 + 10_000]))
    let result = try sampler.resample(one.matrix, labels: one.labels, using: &source)
    let own = one.labels.indices.filter { one.labels[$0] == 1 }
    let others = own.map { row in
      nearest(5, to: row, among: [Int](0..<80), one.matrix).count { one.labels[$0] == 0 }
    }
    let total = others.reduce(0, +)
    for (place, row) in own.enumerated() {
      let given = result.origins.count { $0.base == row }
      #expect(abs(Double(given) - 10_000 * Double(others[place]) / Double(total)) <= 0.5)
    }
  }

  @Test func aClassThatLiesApartIsAnError() {
    var source = RandomSource(seed: 67)
    let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 90, 91, 92, 93, 94])
    let labels = [1, 1, 1, 0, 0, 0, 0, 0]
    #expect(throws: ResamplingError.noOtherClassNear(label: 1)) {
      try ADASYN(nNeighbors: 2).resample(x, labels: labels, using: &source)
    }
    #expect(throws: ResamplingError.labels(.tooFew(label: 1, found: 3, needed: 6))) {
      try ADASYN().resample(x, labels: labels, using: &source)
    }
  }
}
