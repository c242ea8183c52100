/// What of a chapter's code is compiled, run and checked.
package struct Coverage: Equatable, Sendable {
  package var blocks = 0
  /// Compiled, in the program or to be refused.
  package var compiled = 0
  package var hidden = 0
  /// Blocks whose output, diagnostics or trap the chapter states.
  package var checked = 0
  /// Blocks that only `--full` runs, with what they printed then.
  package var recorded = 0
  package var figures = 0
  package var exercises = 0
  package var ignored: [Ignored] = []

  package struct Ignored: Equatable, Sendable {
    package var place: SourceLocation
    package var reason: String
  }

  package init(of chapter: Chapter) {
    for listing in chapter.listings {
      blocks += 1
      if listing.isCompiled { compiled += 1 }
      if listing.kind == .hidden { hidden += 1 }
      if listing.kind == .full {
        recorded += 1
      } else if listing.output != nil {
        checked += 1
      }
      if case .ignored(let reason) = listing.kind {
        ignored.append(
          Ignored(
            place: SourceLocation(file: chapter.file, line: listing.line), reason: reason))
      }
    }
    figures = chapter.figures.count
    exercises = chapter.exercises.count
  }

  package init() {}

  package static func + (a: Coverage, b: Coverage) -> Coverage {
    var sum = a
    sum.blocks += b.blocks
    sum.compiled += b.compiled
    sum.hidden += b.hidden
    sum.checked += b.checked
    sum.recorded += b.recorded
    sum.figures += b.figures
    sum.exercises += b.exercises
    sum.ignored += b.ignored
    return sum
  }
}
