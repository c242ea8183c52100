import Imbalance
import Neural
import Testing

@Suite struct SMOTENCTests {
  @Test func theNeighboursAreThoseOfImbalancedLearn() throws {
    var source = RandomSource(seed: 68)
    for one in resampling.categories {
      let sampler = SMOTENC(categoricalColumns: [1, 3], samplingStrategy: .counts([1: 4_000]))
      let labels = one.labels.map { 1 - $0 }
      let flipped = SMOTENC(categoricalColumns: [3, 1], samplingStrategy: .counts([0: 4_000]))
      for (sampler, labels) in [(sampler, one.labels), (flipped, labels)] {
        let result = try sampler.resample(one.matrix, labels: labels, using: &source)
        for base in 0..<20 {
          let found = Set(result.origins.filter { $0.base == base }.map { $0.neighbor })
          #expect(found == Set(one.neighbors[base]))
        }
      }
    }
  }

  @Test func categoriesAreVotedForAndTheRestLiesBetween() throws {
    var source = RandomSource(seed: 69)
    let one = resampling.categories[0]
    let x = one.matrix
    let result = try SMOTENC(categoricalColumns: [1, 3]).resample(
      x, labels: one.labels, using: &source)
    #expect(classCounts(result.labels) == [40, 40])
    for (index, origin) in result.origins.enumerated() {
      let row = result.features.row(60 + index)
      for column in [0, 2, 4] {
        let start = x[origin.base, column]
        #expect(row[column] == start + origin.step * (x[origin.neighbor, column] - start))
      }
      for column in [1, 3] {
        let votes = one.neighbors[origin.base].map { x[$0, column] }
        let most = votes.map { name in votes.count { $0 == name } }.max()
        #expect(votes.count { $0 == row[column] } == most)
      }
    }
  }

  @Test func tooFewAreAnError() {
    var source = RandomSource(seed: 70)
    let x = Matrix(rows: 5, columns: 2, elements: [0, 1, 1, 1, 2, 0, 3, 0, 4, 1])
    #expect(throws: ResamplingError.labels(.tooFew(label: 1, found: 2, needed: 6))) {
      try SMOTENC(categoricalColumns: [1]).resample(x, labels: [0, 0, 0, 1, 1], using: &source)
    }
  }
}
