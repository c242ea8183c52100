/// A mistake in a chapter: what is wrong, and the line it is on.
package struct ChapterError: Error, Equatable, CustomStringConvertible {
  package var reason: Reason
  package var location: SourceLocation

  package var description: String { "\(location): error: \(reason.message)" }
}

/// Everything that is wrong with a chapter, in the order of its lines.
package struct ChapterErrors: Error, Equatable, CustomStringConvertible {
  package var errors: [ChapterError]

  package var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}

extension ChapterErrors {
  /// The one mistake of a file that cannot be read.
  package init(unreadable file: String, because problem: String) {
    let location = SourceLocation(file: file, line: 1)
    errors = [ChapterError(reason: .unreadable(problem), location: location)]
  }
}
