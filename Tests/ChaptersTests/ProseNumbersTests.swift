import ChapterFixtures
import Testing

@testable import Chapters

@Suite struct ProseNumbersTests {
  private func found(_ prose: String, printed: String = "0.4553 199672") throws -> [String] {
    let chapter = try Chapter(
      body: """
        \(prose)

        ```swift
        let limit = 0.05
        print(AP, flagged)
        ```

        ```output
        \(printed)
        ```
        """)
    return chapter.numbersWithoutOrigin().map(\.numeral.text)
  }

  @Test(arguments: [
    "It is 0.4553.", "It is 0.46.", "It is .455.", "It is 46 %.", "It is 45.5%.",
    "About 200,000 are flagged.", "All 199,672 are.", "Its limit is 0.05, or 5 %.",
    "It lies “−0.455” below.",
  ])
  func whatIsPrintedMayBeRounded(_ prose: String) throws {
    #expect(try found(prose) == [])
  }

  @Test(arguments: [
    ("It is 0.47.", "0.47"), ("It is 47 %.", "47"), ("It is 0.456.", "0.456"),
    ("About 190,000 are flagged.", "190,000"), ("*Some* **12** of them.", "12"),
    ("It is 4.6e-2.", "4.6e-2"),
  ])
  func whatIsNotPrintedIsFound(_ prose: String, _ number: String) throws {
    #expect(try found(prose) == [number])
  }

  @Test(arguments: [
    "Since 2017, PyTorch 2.15 and torchmetrics 1.9.0 do.",
    "Chapter 11 says so.", "There are 3 of them.", "The F12 key and ResNet50.",
    "Write `0.77`.", "It is $`0.77`$.", "The paper has [0.77](https://arxiv.org/abs/1708.02002).",
  ])
  func whatNobodyComputesIsLeftOut(_ prose: String) throws {
    #expect(try found(prose) == [])
  }

  @Test func numbersOfAnAnswerAreFoundAtTheirLine() throws {
    let chapter = try Chapter(
      body: """
        <details id="q-a"><summary>Why 0.5?</summary>

        Because
        it is 0.77.

        </details>
        """)
    #expect(chapter.numbersWithoutOrigin().map(\.line) == [13])
  }

  @Test func numeralsKeepTheirLastPlace() {
    let numerals = Numeral.all(in: "100 of 0.50 at 3e-3, 1:200, 13-16-1, .5; q-2")
    #expect(numerals.map(\.value) == [100, 0.5, 0.003, 1, 200, 13, 16, 1, 0.5, 2])
    #expect(numerals.map(\.lastPlace) == [2, -2, -3, 0, 2, 0, 0, 0, -1, 0])
  }
}
