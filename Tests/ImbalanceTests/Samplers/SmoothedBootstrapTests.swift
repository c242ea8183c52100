import Imbalance
import Neural
import Testing

@Suite struct SmoothedBootstrapTests {
  /// The noise divided by the normal numbers it was made of is the width imbalanced-learn has.
  @Test func theNoiseIsAsWideAsInImbalancedLearn() throws {
    for one in resampling.samplers {
      let counts = classCounts(one.labels)
      let label = try #require(counts.firstIndex(of: counts.min() ?? 0))
      let sampler = RandomOverSampler(
        samplingStrategy: .counts([label: counts[label] + 3]), shrinkage: 0.7)
      var source = RandomSource(seed: 73)
      var same = source
      let result = try sampler.resample(one.matrix, labels: one.labels, using: &source)
      let bases = try sampler.indices(labels: one.labels, using: &same)
      for row in one.labels.count..<bases.count {
        for (column, width) in try #require(one.smoothingWidths).enumerated() {
          let moved = Double(result.features[row, column] - one.matrix[bases[row], column])
          #expect(isClose(moved, width * same.normal(), 1e-6))
        }
      }
    }
  }

  @Test func givenRowsStayAndNoShrinkageMeansCopies() throws {
    let one = resampling.samplers[0]
    var source = RandomSource(seed: 74)
    var same = source
    let moved = try RandomOverSampler(shrinkage: 0).resample(
      one.matrix, labels: one.labels, using: &source)
    let copied = try RandomOverSampler().resample(one.matrix, labels: one.labels, using: &same)
    #expect(moved.features == copied.features && moved.labels == copied.labels)
  }
}
