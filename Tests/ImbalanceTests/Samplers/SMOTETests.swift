import Imbalance
import Neural
import Testing

@Suite struct SMOTETests {
  func gaussian(_ rows: Int, _ columns: Int, _ source: inout RandomSource) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in Float(source.normal()) })
  }

  @Test func newExamplesLieBetweenNearOnes() throws {
    var source = RandomSource(seed: 31)
    let features = gaussian(60, 3, &source)
    let labels = (0..<60).map { $0 % 6 == 0 ? 1 : 0 }
    let result = try SMOTE(kNeighbors: 3).resample(features, labels: labels, using: &source)
    #expect(classCounts(result.labels) == [50, 50])
    #expect(result.features.elements.prefix(180).elementsEqual(features.elements))
    let minority = labels.indices.filter { labels[$0] == 1 }
    for (index, origin) in result.origins.enumerated() {
      func distance(_ row: Int) -> Float {
        (0..<3).reduce(0) {
          let gap = features[row, $1] - features[origin.base, $1]
          return $0 + gap * gap
        }
      }
      let nearer = minority.filter {
        $0 != origin.base && distance($0) < distance(origin.neighbor)
      }
      #expect(origin.base != origin.neighbor && nearer.count < 3)
      #expect(minority.contains(origin.base) && minority.contains(origin.neighbor))
      for column in 0..<3 {
        let x = features[origin.base, column]
        let z = features[origin.neighbor, column]
        #expect(result.features[60 + index, column] == x + origin.step * (z - x))
      }
    }
    #expect(result.origins.allSatisfy { $0.step >= 0 && $0.step <= 1 })
  }

  /// The variance of x + u (z - x) for independent x and z is 2/3 of theirs.
  @Test func allNeighboursShrinkTheVarianceByAThird() throws {
    var source = RandomSource(seed: 32)
    let features = gaussian(20_300, 1, &source)
    let labels = (0..<20_300).map { $0 < 300 ? 1 : 0 }
    let result = try SMOTE(kNeighbors: 299).resample(features, labels: labels, using: &source)
    func variance(_ values: ArraySlice<Float>) -> Double {
      let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
      return values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        / Double(values.count)
    }
    let old = variance(features.elements.prefix(300))
    let new = variance(result.features.elements.suffix(19_700))
    #expect(isClose(new / old, 2.0 / 3, 0.03))
  }

  @Test func duplicatesAreNeighboursAndTooFewAreAnError() throws {
    var source = RandomSource(seed: 33)
    let features = Matrix(rows: 6, columns: 1, elements: [1, 1, 9, 0, 0, 0])
    let labels = [1, 1, 1, 0, 0, 0]
    let strategy = SamplingStrategy.counts([1: 20])
    let result = try SMOTE(kNeighbors: 1, samplingStrategy: strategy).resample(
      features, labels: labels, using: &source)
    for origin in result.origins where origin.base < 2 {
      #expect(origin.neighbor == 1 - origin.base)
    }
    #expect(throws: ResamplingError.labels(.tooFew(label: 1, found: 3, needed: 6))) {
      try SMOTE(samplingStrategy: strategy).resample(features, labels: labels, using: &source)
    }
  }
}
