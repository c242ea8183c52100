import Chapters
import Foundation

/// The file beside a chapter in which its reader writes.
package struct ExerciseFile {
  private let chapter: Chapter
  private let package: URL

  package init(of chapter: Chapter, in package: URL) {
    self.chapter = chapter
    self.package = package
  }

  /// From the package's folder: `chapters/03-focal-loss/exercises/Exercises.swift`.
  package var path: String { "\(folder)/exercises/Exercises.swift" }

  private var folder: String {
    chapter.file.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// What became of a file that was to begin anew.
  package enum Reset: Equatable {
    /// It held nothing but the starters.
    case nothingToDo
    /// It holds the starters again; what it held before is in the file at this path, if it held anything.
    case restored(kept: String?)
  }

  /// Writes the starters. What the reader had written is kept in a file of its own above, where no build sees
  /// it.
  package func reset() throws -> Reset {
    let starters = Data(chapter.starters().utf8)
    let file = package.appending(path: path)
    let written = FileManager.default.contents(atPath: file.path(percentEncoded: false))
    if written == starters { return .nothingToDo }
    var kept: String?
    if let written, !written.isEmpty { kept = try keep(written) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try starters.write(to: file, options: .atomic)
    return .restored(kept: kept)
  }

  /// Stores an answer under the first free name, or finds it where it is stored already.
  private func keep(_ written: Data) throws -> String {
    var number = 1
    while true {
      let path = "\(folder)/Exercises-\(number).swift"
      let file = package.appending(path: path)
      guard let stored = FileManager.default.contents(atPath: file.path(percentEncoded: false))
      else {
        try written.write(to: file, options: .withoutOverwriting)
        return path
      }
      if stored == written { return path }
      number += 1
    }
  }
}
