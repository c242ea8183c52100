import Chapters
import LessonRuntime

/// What of a chapter's code is compiled, run and checked.
package struct Coverage: Equatable, Sendable {
  package var blocks = 0
  /// Compiled, in the program or to be refused.
  package var compiled = 0
  package var hidden = 0
  /// Blocks whose output, diagnostics or trap the chapter states.
  package var checked = 0
  package var figures = 0
  package var ignored: [Ignored] = []

  package struct Ignored: Equatable, Sendable {
    package var place: String
    package var reason: String
  }

  package init(of chapter: Chapter) {
    for listing in chapter.listings {
      blocks += 1
      if listing.isCompiled { compiled += 1 }
      if listing.kind == .hidden { hidden += 1 }
      if listing.output != nil { checked += 1 }
      if case .ignored(let reason) = listing.kind {
        ignored.append(Ignored(place: "\(chapter.file):\(listing.line)", reason: reason))
      }
    }
    figures = chapter.figures.count
  }

  package init() {}

  package static func + (a: Coverage, b: Coverage) -> Coverage {
    var sum = a
    sum.blocks += b.blocks
    sum.compiled += b.compiled
    sum.hidden += b.hidden
    sum.checked += b.checked
    sum.figures += b.figures
    sum.ignored += b.ignored
    return sum
  }
}

extension Coverage {
  /// The coverage of chapters as a table, with the sum below and every ignored block with its reason.
  package static func table(_ chapters: [(name: String, coverage: Coverage)]) -> String {
    let sum = chapters.map(\.coverage).reduce(Coverage(), +)
    let head = ["", "blocks", "compiled", "hidden", "checked", "figures", "ignored"]
    let rows = (chapters + [("all", sum)]).map { name, coverage in
      [name] + coverage.counts.map(String.init)
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let lines = ([head] + rows).map { row in
      row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + pad : pad + cell
      }.joined(separator: "  ")
    }
    let reasons = sum.ignored.map { "\($0.place): ignored: \($0.reason)" }
    return (lines + reasons).joined(separator: "\n")
  }

  private var counts: [Int] { [blocks, compiled, hidden, checked, figures, ignored.count] }
}
