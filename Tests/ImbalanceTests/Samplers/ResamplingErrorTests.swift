import Imbalance
import Neural
import Testing

@Suite struct ResamplingErrorTests {
  let labels = [0, 0, 0, 0, 1, 1, 1]

  /// A NaN in row 5, column 1, where every sampler that measures distances says so.
  @Test func aFeatureThatIsNotFiniteIsNamed() {
    let samplers: [any Undersampler] = [
      TomekLinks(), EditedNearestNeighbours(), RepeatedEditedNearestNeighbours(), AllKNN(),
      NearMiss(), NeighbourhoodCleaningRule(), CondensedNearestNeighbour(), OneSidedSelection(),
    ]
    for value in [Float.nan, .infinity, -.infinity] {
      var x = Matrix(rows: 7, columns: 2, elements: (0..<14).map { Float($0) })
      x[5, 1] = value
      for sampler in samplers {
        #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
          try sampler.indices(x, labels: labels)
        }
      }
      var source = RandomSource(seed: 62)
      #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
        try SMOTE(kNeighbors: 2).resample(x, labels: labels, using: &source)
      }
      #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
        try BorderlineSMOTE(kNeighbors: 2, mNeighbors: 2).resample(
          x, labels: labels, using: &source)
      }
      #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
        try ADASYN(nNeighbors: 2).resample(x, labels: labels, using: &source)
      }
      #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
        try SMOTENC(categoricalColumns: [0], kNeighbors: 2).resample(
          x, labels: labels, using: &source)
      }
      #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
        try SMOTEENN().resample(x, labels: labels, using: &source)
      }
      #expect(throws: ResamplingError.notFinite(row: 5, column: 1)) {
        try SMOTETomek().resample(x, labels: labels, using: &source)
      }
    }
  }

  /// Drawing whole rows measures nothing, so they may hold anything, as in imbalanced-learn.
  @Test func randomSamplersCopyWhatIsNotFinite() throws {
    var source = RandomSource(seed: 63)
    let x = Matrix(rows: 3, columns: 1, elements: [1, 2, .nan])
    let over = try RandomOverSampler().resample(x, labels: [0, 0, 1], using: &source)
    #expect(over.features.elements.count { $0.isNaN } == 2)
    let under = try RandomUnderSampler().resample(x, labels: [0, 0, 1], using: &source)
    #expect(under.features.elements.count { $0.isNaN } == 1)
  }

  @Test func theSentencesNameWhatIsWrong() {
    #expect(
      ResamplingError.labels(.tooFew(label: 1, found: 3, needed: 6)).description
        == "class 1 has 3 examples and needs 6")
    #expect(
      ResamplingError.notFinite(row: 5, column: 1).description.contains("row 5, column 1"))
  }

  @Test func noRowsAndOneClassAreErrors() {
    let empty = Matrix(rows: 0, columns: 2)
    #expect(throws: ResamplingError.labels(.missing(label: 0))) {
      try TomekLinks().indices(empty, labels: [])
    }
    #expect(throws: ResamplingError.labels(.missing(label: 1))) {
      try NearMiss().indices(Matrix(rows: 2, columns: 1), labels: [0, 0])
    }
  }
}
