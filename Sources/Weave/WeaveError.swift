import Chapters

/// What keeps a chapter from becoming a page, and the line it is on.
package struct WeaveError: Error, Equatable, CustomStringConvertible {
  package enum Reason: Error, Equatable {
    case formula(String)
    case noFigure(String)
    case link(BrokenLink)
    case repeatedAnchor(String)
    case takenAlias(String)
  }

  package var reason: Reason
  package var location: SourceLocation

  package var description: String { "\(location): error: \(reason.message)" }
}

/// Everything that keeps the chapters from becoming pages, chapter by chapter.
package struct WeaveErrors: Error, Equatable, CustomStringConvertible {
  package var errors: [WeaveError]

  package var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}

extension WeaveError.Reason {
  var message: String {
    switch self {
    case .formula(let message):
      message
    case .noFigure(let name):
      "the lesson drew no figure named ‘\(name)’"
    case .link(let link): link.message
    case .repeatedAnchor(let anchor):
      "the anchor ‘\(anchor)’ is taken by an earlier heading or question of this chapter"
    case .takenAlias(let name):
      "the alias ‘\(name)’ is the address of a page, or another alias"
    }
  }
}
