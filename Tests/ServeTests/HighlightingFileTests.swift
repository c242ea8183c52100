import ChapterFixtures
import Chapters
import Foundation
import Testing

@testable import Serve
@testable import Weave

@Suite struct HighlightingFileTests {
  /// A folder with something that stands for the program that highlights.
  private struct Scratch: ~Copyable {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "highlighting-\(UUID().uuidString)")
    let kept = {
      var kept = KeptHighlighting()
      kept["let a = 1\n"] = CodeMarks(highlighting: "let a = 1\n")
      return kept
    }()

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try write("program", to: "course")
    }

    deinit {
      do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
    }

    var file: URL { folder.appending(path: "kept/highlighting") }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func highlighting() throws -> HighlightingFile {
      try HighlightingFile(
        in: folder.appending(path: "kept"), highlighter: folder.appending(path: "course"))
    }
  }

  @Test func whatWasKeptIsThere() throws {
    let scratch = try Scratch()
    #expect(try scratch.highlighting().read().isEmpty)
    try scratch.highlighting().keep(scratch.kept)
    #expect(try scratch.highlighting().read() == scratch.kept)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: scratch.file.deletingLastPathComponent().path)
    #expect(names == ["highlighting"])
  }

  @Test func onlyWhatWasKeptLastIsThere() throws {
    let scratch = try Scratch()
    try scratch.highlighting().keep(scratch.kept)
    try scratch.highlighting().keep(KeptHighlighting())
    #expect(try scratch.highlighting().read().isEmpty)
  }

  @Test func anotherBuildOfTheProgramKeepsForItself() throws {
    let scratch = try Scratch()
    try scratch.highlighting().keep(scratch.kept)
    let program = scratch.folder.appending(path: "course")
    let modified = try #require(
      try FileManager.default.attributesOfItem(atPath: program.path)[.modificationDate] as? Date)
    try scratch.write("program!", to: "course")
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: program.path)
    #expect(try scratch.highlighting().read().isEmpty)
    try scratch.highlighting().keep(scratch.kept)
    try FileManager.default.setAttributes(
      [.modificationDate: modified.addingTimeInterval(1)], ofItemAtPath: program.path)
    #expect(try scratch.highlighting().read().isEmpty)
  }

  @Test func whatIsCutOffOrChangedIsNone() throws {
    let scratch = try Scratch()
    let highlighting = try scratch.highlighting()
    try highlighting.keep(scratch.kept)
    let whole = try Data(contentsOf: scratch.file)
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: scratch.file)
      #expect(highlighting.read().isEmpty)
    }
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 1
      try changed.write(to: scratch.file)
      #expect(highlighting.read().isEmpty)
    }
    try whole.write(to: scratch.file)
    #expect(highlighting.read() == scratch.kept)
  }

  @Test func withoutAProgramThereIsNone() {
    #expect(throws: CocoaError.self) {
      try HighlightingFile(
        in: FileManager.default.temporaryDirectory, highlighter: URL(filePath: "/nowhere/course"))
    }
  }
}
