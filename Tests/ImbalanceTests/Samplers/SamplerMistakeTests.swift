import Imbalance
import Testing

@Suite struct SamplerMistakeTests {
  @Test(arguments: SamplerMistake.allCases)
  func stopsWithASentence(_ mistake: SamplerMistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in try mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.rawValue))
  }
}
