import Foundation
import Testing

@testable import Chapters

/// A chapter is read in one sitting: what is too much for that is folded away.
struct ReadingLengthTests {
  @Test func everyChapterHasTheLengthOfASitting() throws {
    let book = try Book(folder: BookTests.package)
    for file in book.files {
      let words = try book.chapter(file).blocks.reduce(0) { $0 + $1.openWords }
      #expect((1_500...2_500).contains(words), "\(file)")
    }
  }

  @Test func whatIsFoldedOrNoWordIsNotCounted() throws {
    let chapter = try Chapter(
      body: """
        ## Two words

        One – *two*, $`a \\cdot b`$.

        | a | b |
        |---|---|
        | c | d e |

        <details><summary>Not these</summary>

        Nor these.

        </details>
        """)
    #expect(chapter.blocks.reduce(0) { $0 + $1.openWords } == 2 + 3 + 5)
  }
}

extension Block {
  /// The words that are read without unfolding anything; a formula counts as one, code as none.
  fileprivate var openWords: Int {
    let texts: [[Inline]] =
      switch content {
      case .paragraph(let text): [text]
      case .heading(let heading): [heading.text]
      case .table(let table): table.header + table.rows.flatMap { $0 }
      case .figure(let figure): [figure.caption]
      default: []
      }
    switch content {
    case .details, .question, .quiz: return 0
    default:
      return texts.reduce(0) { $0 + $1.words } + children.reduce(0) { $0 + $1.openWords }
    }
  }
}

extension [Inline] {
  fileprivate var words: Int {
    map { inline in
      switch inline {
      case .math: "formula"
      default: [inline].plainText
      }
    }.joined().split(whereSeparator: \.isWhitespace)
      .count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
