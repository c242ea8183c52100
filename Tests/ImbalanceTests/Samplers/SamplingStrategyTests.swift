import Testing

@testable import Imbalance

@Suite struct SamplingStrategyTests {
  let counts = [10, 0, 4, 7]

  @Test func oversamplingGrowsTheNamedClasses() {
    #expect(SamplingStrategy.auto.countsAfterOversampling(counts) == [10, 0, 10, 10])
    #expect(SamplingStrategy.notMajority.countsAfterOversampling(counts) == [10, 0, 10, 10])
    #expect(SamplingStrategy.minority.countsAfterOversampling(counts) == [10, 0, 10, 7])
    #expect(SamplingStrategy.notMinority.countsAfterOversampling(counts) == [10, 0, 4, 10])
    #expect(SamplingStrategy.all.countsAfterOversampling(counts) == [10, 0, 10, 10])
    #expect(SamplingStrategy.counts([3: 9]).countsAfterOversampling(counts) == [10, 0, 4, 9])
  }

  @Test func undersamplingShrinksTheNamedClasses() {
    #expect(SamplingStrategy.auto.countsAfterUndersampling(counts) == [4, 0, 4, 4])
    #expect(SamplingStrategy.majority.countsAfterUndersampling(counts) == [4, 0, 4, 7])
    #expect(SamplingStrategy.notMajority.countsAfterUndersampling(counts) == [10, 0, 4, 4])
    #expect(SamplingStrategy.notMinority.countsAfterUndersampling(counts) == [4, 0, 4, 4])
  }

  @Test func aRatioIsMinorityOverMajority() {
    #expect(SamplingStrategy.ratio(0.5).countsAfterOversampling([3, 100]) == [50, 100])
    #expect(SamplingStrategy.ratio(0.5).countsAfterUndersampling([3, 100]) == [3, 6])
    #expect(SamplingStrategy.ratio(1).countsAfterOversampling([5, 5]) == [5, 5])
  }

  @Test func listedClassesChange() {
    #expect(SamplingStrategy.classes([2]).countsAfterOversampling(counts) == [10, 0, 10, 7])
    #expect(SamplingStrategy.classes([0, 1]).countsAfterUndersampling(counts) == [4, 0, 4, 7])
    #expect(SamplingStrategy.classes([0, 3]).classesToClean(counts) == [true, false, false, true])
  }

  @Test func growingTheLargestStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SamplingStrategy.majority.countsAfterOversampling([3, 100])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("sampling over cannot change the largest class"))
  }

  @Test func shrinkingTheSmallestStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SamplingStrategy.minority.countsAfterUndersampling([3, 100])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("sampling under cannot change the smallest class"))
  }

  @Test func countsForACleaningMethodStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SamplingStrategy.counts([0: 3]).classesToClean([3, 100])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a cleaning method takes neither a ratio nor counts"))
  }

  @Test func growingBackwardsStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SamplingStrategy.ratio(0.01).countsAfterOversampling([3, 100])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("class 0 has 3 examples: oversampling cannot make it 1"))
  }
}
