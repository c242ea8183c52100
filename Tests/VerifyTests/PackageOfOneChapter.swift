import ChapterFixtures
import Chapters
import Foundation
import LessonRuntime
import Reports
import Tangle

@testable import Verify

/// A folder that looks like a package with one chapter, as far as telling whether its lesson has to run again
/// looks. It cannot be built, so whatever wants to run the lesson fails.
struct PackageOfOneChapter: ~Copyable {
  static let file = Chapter.path
  let folder = FileManager.default.temporaryDirectory.appending(path: "one-\(UUID().uuidString)")

  private let output = Pipe()

  init(body: String, frontMatter: String = "") throws {
    try write("", to: "Package.swift")
    try write("let a = 1", to: "Sources/Neural/A.swift")
    try write("let b = 1", to: "Sources/Weave/B.swift")
    try write("", to: "chapters/07-folder/exercises/Exercises.swift")
    try write(body: body, frontMatter: frontMatter)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func write(body: String, frontMatter: String = "") throws {
    let head = Chapter.head.replacing("tags: [one]", with: "tags: [one]\(frontMatter)")
    try write("\(head)\n\n\(body)\n", to: Self.file)
  }

  var book: Book {
    get throws { try Book(folder: folder) }
  }

  func ingredients(
    configuration: String = "debug", compiler: String = "swiftc"
  ) throws -> Ingredients {
    let shared = try SharedIngredients(
      folder: folder, configuration: configuration, compiler: compiler)
    return try shared.ingredients(of: try book.chapter(Self.file))
  }

  var builder: LessonBuilder {
    LessonBuilder(folder: folder, besides: URL(filePath: "/elsewhere/course"))
  }

  /// Keeps a run in which the first block printed this.
  func keep(printed: String, warnings: [LessonWarning] = []) throws {
    var transcript = Transcript()
    transcript.steps[0] = .init()
    transcript.steps[0]?.printed = printed
    let run = StoredRun(
      ingredients: try ingredients(), transcript: transcript, warnings: warnings, seconds: 1)
    try builder.store.keep(run, of: "07-folder")
  }

  func verify(isCaching: Bool = true) async throws -> LessonResult {
    var verifier = Verifier(book: try book, builder: builder)
    verifier.isCaching = isCaching
    let progress = Reports.Progress(
      total: 1, on: output.fileHandleForWriting.fileDescriptor, isTerminal: false)
    return await verifier.verify([Self.file], progress: progress)[0]
  }
}
