import Imbalance
import Testing

@Suite struct SampleWeightsTests {
  let labels = [Int](repeating: 0, count: 90) + [Int](repeating: 1, count: 10)

  @Test func balancedWeightsGiveEachClassTheSameTotal() throws {
    let weights = try balancedSampleWeights(labels)
    #expect(isClose(weights[..<90].reduce(0, +), 50, 1e-12))
    #expect(isClose(weights[90...].reduce(0, +), 50, 1e-12))
  }

  @Test func aClassOutsideTheRowsWeighsNothing() throws {
    #expect(
      try balancedSampleWeights([0, 0, 1, 2], countedOn: [0, 1, 2]) == [0.75, 0.75, 1.5, 0])
    #expect(try balancedSampleWeights([0, 1], countedOn: [0, 0, 1]) == [0.75, 1.5])
    #expect(throws: LabelError.missing(label: 0)) {
      try balancedSampleWeights([0, 1], countedOn: [])
    }
  }

  @Test func positiveWeightsOfColumns() throws {
    #expect(try balancedPosWeights([[1, 0], [0, 0], [0, 1], [0, 1]]) == [3, 1])
    #expect(throws: LabelError.missing(label: 1)) { try balancedPosWeights([[1, 0], [0, 0]]) }
  }

  @Test func severalOutputsMultiplyTheirWeights() throws {
    let weights = try balancedSampleWeights([[0, 0], [0, 1], [0, 0], [1, 0]])
    let expected = [4, 12, 4, 12].map { $0 / 9.0 }
    #expect(areClose(weights, expected, 1e-15))
    #expect(try balancedSampleWeights([[Int]]()) == [])
  }

  @Test func aRowOfAnotherLengthStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try balancedSampleWeights([[0, 1], [1]])
    }
    #expect(sentence(result).contains("row 1 has 1 labels and row 0 has 2"))
  }

  @Test func aLabelWithoutAWeightStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = sampleWeights([0, 2], classWeights: [1, 5])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("target 2 in row 1 with 2 classes"))
  }
}
