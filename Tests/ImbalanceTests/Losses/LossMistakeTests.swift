import Imbalance
import Neural
import Testing

@Suite struct LossMistakeTests {
  @Test(arguments: LossMistake.allCases)
  func stopsWithASentence(_ mistake: LossMistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in try mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.rawValue))
  }

  /// A logit that is no number spoils its own example and the mean, as in PyTorch, and says nothing.
  @Test func aLogitThatIsNoNumberSpoilsItsOwnExample() {
    let binary = binaryCrossEntropyWithLogits([.nan, 1] as [Double], targets: [1, 0])
    #expect(binary.elements[0].isNaN && binary.gradient[0].isNaN && binary.value.isNaN)
    #expect(binary.elements[1].isFinite && binary.gradient[1].isFinite)
    let rows = [[1, .nan, 0], [1, 2, 3]] as [[Double]]
    for loss in [crossEntropy(rows, targets: [0, 1]), softmaxFocalLoss(rows, targets: [0, 1])] {
      #expect(loss.elements[0].isNaN && loss.value.isNaN)
      #expect(loss.elements[1].isFinite && loss.gradient[3...].allSatisfy { $0.isFinite })
    }
    let focal = sigmoidFocalLoss([.nan, 1] as [Float], targets: [0, 1])
    #expect(focal.elements[0].isNaN && focal.elements[1].isFinite)
  }

  @Test func noExamplesOfAClassAreAnError() {
    #expect(throws: LabelError.missing(label: 0)) { try balancedClassWeights([]) }
    #expect(throws: LabelError.missing(label: 0)) { try classBalancedWeights(counts: []) }
    #expect(throws: LabelError.missing(label: 0)) { try ldamMargins(counts: []) }
    #expect(throws: LabelError.missing(label: 1)) { try balancedPosWeight([]) }
    #expect(throws: LabelError.missing(label: 1)) { try ldamMargins(counts: [4, 0]) }
  }
}
