import Foundation

/// A chapter that does not exist yet: the files to write, and where it is entered.
package struct NewChapter: Equatable, Sendable {
  /// From the package's folder: `chapters/05-in-practice`.
  package var folder: String
  /// By their paths from the package's folder, in the order in which to write them; the manifest is last.
  package var files: [(path: String, text: String)]

  package static func == (a: Self, b: Self) -> Bool {
    a.folder == b.folder && a.files.elementsEqual(b.files, by: ==)
  }

  /// The next chapter of a book whose chapters have these files, and whose package has this manifest.
  package init(
    title: String, after files: [String], manifest: String
  ) throws(NewChapterError) {
    let slug = title.slug
    let folders = files.map { String($0.split(separator: "/").dropLast().last ?? "") }
    if slug.isEmpty { throw .titleWithoutLetters(title) }
    if let taken = folders.first(where: { $0.drop { $0 != "-" }.dropFirst() == slug }) {
      throw .exists("chapters/\(taken)")
    }
    let number = (folders.compactMap { Int($0.prefix { $0 != "-" }) }.max() ?? -1) + 1
    let name = (number < 10 ? "0" : "") + "\(number)-\(slug)"
    guard let manifest = manifest.entering(chapter: name) else { throw .noListInManifest }
    folder = "chapters/\(name)"
    self.files = [
      ("\(folder)/exercises/Exercises.swift", Self.exercises),
      ("\(folder)/chapter.md", Self.chapter(title)),
      ("Package.swift", manifest),
    ]
  }

  private static let exercises =
    "// The exercises of this lesson: what you declare here, its chapter's code can see.\n"

  private static func chapter(_ title: String) -> String {
    """
    ---
    title: \(title.quotedForYAML)
    question: "How would an interviewer ask this?"
    difficulty: medium
    asked: []
    summary: One sentence for the list of questions.
    tags: [imbalance]
    ---

    # \(title.escapedForMarkdown)

    ## The question

    "The question as an interviewer asks it, with the numbers that matter."

    ## The short answer

    What you would say in one minute.

    ## What you will learn

    - Three to five lines, each something the reader can do afterwards.

    ## The first section

    Every section ends in something that is run:

    ```swift
    print("one in", 1000)
    ```

    ```output
    one in 1000
    ```

    ## Pitfalls

    Mistakes that are made in practice, executed.

    ## Recap

    - What to remember.

    ## Follow-ups

    <details id="q-\(title.slug)-first"><summary>What would you ask next?</summary>

    The answer.

    </details>

    ## Sources

    - The papers, with their links.

    """
  }
}

package enum NewChapterError: Error, Equatable, CustomStringConvertible {
  case titleWithoutLetters(String)
  case exists(String)
  case noListInManifest

  package var description: String {
    switch self {
    case .titleWithoutLetters(let title):
      "'\(title)' makes no name for a folder: a title has letters from a to z, or digits"
    case .exists(let folder): "\(folder) is there already; choose another title"
    case .noListInManifest:
      "Package.swift has no list 'let chapters = [' in which to enter the chapter"
    }
  }
}

extension Book {
  /// Writes a new chapter at the end of the book and enters it in the manifest.
  package func add(_ title: String) throws -> NewChapter {
    let manifest = folder.appending(path: "Package.swift")
    let new = try NewChapter(
      title: title, after: files, manifest: String(contentsOf: manifest, encoding: .utf8))
    let target = folder.appending(path: new.folder)
    if FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) {
      throw NewChapterError.exists(new.folder)
    }
    for (path, text) in new.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    }
    return new
  }
}

extension String {
  /// `focal-loss-in-2-lines` for `Focal loss, in 2 lines!`.
  fileprivate var slug: String {
    String(lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
      .split(separator: "-").joined(separator: "-")
  }

  fileprivate var quotedForYAML: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  fileprivate var escapedForMarkdown: String {
    String(flatMap { "\\`*_[]<>$#".contains($0) ? ["\\", $0] : [$0] })
  }

  /// The manifest with one more chapter in its list, which is wrapped anew; nil where it has no list.
  fileprivate func entering(chapter name: String) -> String? {
    guard let opening = firstRange(of: "let chapters = ["),
      let end = self[opening.upperBound...].firstIndex(of: "]")
    else { return nil }
    let entries = self[opening.upperBound..<end].split { $0.isWhitespace || $0 == "," }
    let lines = (entries + ["\"\(name)\""]).reduce(into: [String]()) { lines, entry in
      if let last = lines.last, last.count + entry.count + 2 <= 100 {
        lines[lines.count - 1] = "\(last) \(entry),"
      } else {
        lines.append("  \(entry),")
      }
    }
    return replacingCharacters(
      in: opening.upperBound..<end, with: "\n" + lines.joined(separator: "\n") + "\n")
  }
}
