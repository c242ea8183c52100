import Imbalance
import Neural
import Testing

@Suite struct RandomOverSamplerTests {
  let labels = [0, 0, 1, 0, 2, 0, 2, 0]

  @Test func growsEveryClassToTheLargest() throws {
    var source = RandomSource(seed: 24)
    let indices = try RandomOverSampler().indices(labels: labels, using: &source)
    #expect(indices.prefix(8).elementsEqual(0..<8))
    #expect(classCounts(indices.map { labels[$0] }) == [5, 5, 5])
    #expect(indices[8..<12].allSatisfy { $0 == 2 })
    #expect(Set(indices[12...]).isSubset(of: [4, 6]))
  }

  @Test func reachesARatioOrCounts() throws {
    var source = RandomSource(seed: 25)
    let binary = (0..<100).map { $0 < 3 ? 1 : 0 }
    let half = try RandomOverSampler(samplingStrategy: .ratio(0.5)).indices(
      labels: binary, using: &source)
    #expect(classCounts(half.map { binary[$0] }) == [97, 48])
    let counts = try RandomOverSampler(samplingStrategy: .counts([1: 4])).indices(
      labels: labels, using: &source)
    #expect(classCounts(counts.map { labels[$0] }) == [5, 4, 2])
  }

  @Test func resamplesRowsWithTheirLabels() throws {
    var source = RandomSource(seed: 26)
    let features = Matrix(rows: 8, columns: 1, elements: labels.map { Float($0) })
    let resampled = try RandomOverSampler().resample(features, labels: labels, using: &source)
    #expect(resampled.features.elements == resampled.labels.map { Float($0) })
    #expect(resampled.labels.count == 15)
  }

  @Test func oneClassIsAnError() {
    var source = RandomSource(seed: 27)
    #expect(throws: LabelError.missing(label: 1)) {
      try RandomOverSampler().indices(labels: [0, 0], using: &source)
    }
    #expect(throws: LabelError.missing(label: 0)) {
      try RandomOverSampler().indices(labels: [1, 1], using: &source)
    }
  }
}
