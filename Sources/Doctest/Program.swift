import Chapters
import LessonRuntime
import Tangle

/// Some Swift blocks of a document that are compiled and run together, in reading order.
struct Program: Equatable, Sendable {
  /// The document, as messages name it.
  var file: String
  var listings: [Listing]
}

/// How a document is divided into programs.
package enum Division: String, CaseIterable, Sendable {
  /// All blocks are one program.
  case file
  /// A heading of the first or second level starts a new program.
  case section
  /// Each block is a program.
  case block
}

extension Document {
  /// The programs of the document: a block that names its sessions belongs to these, wherever it stands;
  /// the others to the program of their file or section, or to one of their own.
  func programs(_ division: Division) -> [Program] {
    let parts: [Range<Int>] =
      switch division {
      case .file: [listings.indices]
      case .section: sections
      case .block: listings.indices.map { $0..<($0 + 1) }
      }
    let unnamed = parts.map { part in listings[part].filter(\.sessions.isEmpty) }
    var names: [String] = []
    for name in listings.flatMap(\.sessions) where !names.contains(name) { names.append(name) }
    let named = names.map { name in listings.filter { $0.sessions.contains(name) } }
    return (unnamed + named).filter { $0.contains(where: \.isCompiled) }
      .map { Program(file: file, listings: $0) }
      .sorted { $0.firstLine < $1.firstLine }
  }
}

extension Program {
  var firstLine: Int { listings.first?.line ?? 1 }

  /// The program as a lesson, so that it is run and held against its document as one.
  var plan: LessonPlan {
    LessonPlan(
      number: 0, title: file, file: file, sections: [],
      steps: listings.map { listing in
        LessonPlan.Step(
          kind: listing.stepKind, lines: listing.line...listing.endLine, output: listing.output)
      }, figures: [])
  }

  /// Whether a block of it declares where the program begins; it is compiled then, and not run.
  var hasEntryPoint: Bool {
    listings.contains { $0.isCompiled && CodeOutline($0.code).hasEntryPoint($0.code) }
  }

  /// The blocks that run.
  var code: String {
    listings.filter { [.shown, .hidden, .trap].contains($0.kind) }.map(\.code).joined()
  }
}

extension Listing {
  /// Blocks to be refused are compiled apart from the run, so their program is not the lesson's matter.
  fileprivate var stepKind: LessonPlan.Step.Kind {
    switch kind {
    case .shown: .shown
    case .hidden: .hidden
    case .trap: .trap
    case .full: .full
    case .error: .error(program: "")
    case .ignored(let because): .ignored(because: because)
    }
  }
}
