import Imbalance
import Neural
import Testing

@Suite struct TomekLinksTests {
  @Test func agreesWithImbalancedLearn() throws {
    #expect(try disagreements("tomek", TomekLinks()) == [])
    #expect(try disagreements("tomekAll", TomekLinks(samplingStrategy: .all)) == [])
  }

  @Test func onlyTheNamedClassLosesRows() throws {
    let x = Matrix(rows: 5, columns: 1, elements: [0, 1, 3, 3.5, 9])
    let labels = [0, 0, 0, 1, 1]
    #expect(try TomekLinks().indices(x, labels: labels) == [0, 1, 3, 4])
    #expect(try TomekLinks(samplingStrategy: .minority).indices(x, labels: labels) == [0, 1, 2, 4])
    #expect(try TomekLinks(samplingStrategy: .all).indices(x, labels: labels) == [0, 1, 4])
  }

  @Test func duplicatesOfTwoClassesAreALink() throws {
    let x = Matrix(rows: 4, columns: 1, elements: [2, 2, 5, 6])
    let kept = try TomekLinks(samplingStrategy: .all).resample(x, labels: [0, 1, 0, 0])
    #expect(kept.features.elements == [5, 6] && kept.labels == [0, 0])
  }

  @Test func oneClassIsAnError() {
    #expect(throws: ResamplingError.labels(.missing(label: 1))) {
      try TomekLinks().indices(Matrix(rows: 2, columns: 1), labels: [0, 0])
    }
  }
}
