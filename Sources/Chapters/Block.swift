import Expectations

/// One thing a chapter says, in reading order, with the lines it stands on.
package struct Block: Equatable, Sendable {
  package var content: Content
  /// The first and the last line in the Markdown.
  package var lines: ClosedRange<Int>

  package indirect enum Content: Equatable, Sendable {
    case heading(Heading)
    case paragraph([Inline])
    case quote([Block])
    case alert(Alert)
    case list(List)
    case table(Table)
    /// Swift code of the chapter's program.
    case listing(Listing)
    /// Code of an exercise, which is no step of the program.
    case exercise(Exercise.Part)
    /// What a listing prints: the listing's index in `Chapter.listings`.
    case output(ofListing: Int, Output)
    /// Python that prints what a listing prints.
    case counterpart(Counterpart)
    /// A fence in another language, shown as it is.
    case fence(language: String?, text: String)
    /// A formula of its own, in TeX.
    case math(String)
    case figure(Figure)
    /// An interview question with its answer, folded.
    case question(Question)
    /// A question of a chapter's quiz, to be answered by choosing.
    case quiz(Quiz)
    /// Anything else that is folded away.
    case details(summary: [Inline], [Block])
    /// What a `[^label]` in the text refers to; it stands at the page's end.
    case footnote(Footnote)
    case rule
  }
}

package struct Heading: Equatable, Sendable {
  package var level: Int
  package var text: [Inline]
  /// The fragment that links to it, as GitHub makes it.
  package var anchor: String
}

package struct Alert: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case note, tip, important, warning, caution
  }

  package var kind: Kind
  package var blocks: [Block]
}

package struct List: Equatable, Sendable {
  /// The first number of an ordered list.
  package var start: Int?
  /// Whether the items stand without blank lines between them, so that their paragraphs need no `<p>`.
  package var isTight: Bool
  package var items: [[Block]]
}

package struct Table: Equatable, Sendable {
  package enum Alignment: Equatable, Sendable {
    case none, left, center, right
  }

  package var alignments: [Alignment]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]
}

package struct Figure: Equatable, Sendable {
  /// `precision-recall` for `figures/precision-recall.svg`.
  package var name: String
  package var caption: [Inline]
}

package struct Footnote: Equatable, Sendable {
  /// In the order in which the text refers to them.
  package var number: Int
  package var blocks: [Block]
}

package struct Question: Equatable, Sendable {
  /// Stable for ever: `q-…`.
  package var id: String
  package var question: [Inline]
  package var answer: [Block]
}
