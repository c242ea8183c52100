import Foundation
import Testing

@testable import Serve
@testable import Weave

@Suite struct KeptFolderTests {
  /// A folder with something that stands for the program that makes the pages.
  private struct Scratch: ~Copyable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try write("program", to: "course")
    }

    deinit {
      do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
    }

    func file(_ name: String) -> URL { folder.appending(path: "kept/pages/\(name)") }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func kept() throws -> KeptFolder {
      try KeptFolder(
        in: folder.appending(path: "kept"), program: folder.appending(path: "course"))
    }
  }

  /// A site of one page, which shows code.
  private func built(_ page: String = "00-one.html") -> BuiltSite {
    var highlighting = KeptHighlighting()
    highlighting["let a = 1\n"] = CodeMarks(highlighting: "let a = 1\n")
    let record = KeptRecord(
      digest: "0", contents: Array("page".utf8), highlighted: highlighting.encoded)
    return BuiltSite(files: [], newRecords: [page: record.encoded], records: [page])
  }

  private func isFound(_ scratch: borrowing Scratch) throws -> Bool {
    try scratch.kept().pages["00-one.html"]?.encoded == built().newRecords["00-one.html"]
  }

  @Test func whatWasKeptIsFound() throws {
    let scratch = try Scratch()
    #expect(try !isFound(scratch))
    try scratch.kept().keep(built())
    #expect(try isFound(scratch))
    #expect(try scratch.kept().highlighting() == built().highlighting)
  }

  @Test func whatIsUsedAgainStays() throws {
    let scratch = try Scratch()
    try scratch.kept().keep(built())
    try scratch.kept().keep(BuiltSite(files: [], records: ["00-one.html"]))
    #expect(try isFound(scratch))
  }

  @Test func whatNobodyUsesIsForgotten() throws {
    let scratch = try Scratch()
    try scratch.kept().keep(built())
    try scratch.kept().keep(built("00-two.html"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: scratch.folder.appending(path: "kept/pages").path)
    #expect(names == ["00-two.html"])
  }

  @Test func anotherBuildOfTheProgramKeepsForItself() throws {
    let scratch = try Scratch()
    try scratch.kept().keep(built())
    try scratch.write("program!", to: "course")
    #expect(try !isFound(scratch))
    #expect(try scratch.kept().highlighting().isEmpty)
  }

  @Test func aProgramOfTheSameSizeIsAnotherOne() throws {
    let scratch = try Scratch()
    try scratch.kept().keep(built())
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)],
      ofItemAtPath: scratch.folder.appending(path: "course").path)
    #expect(try !isFound(scratch))
  }

  @Test func whatWasCutOffOrChangedIsNotTaken() throws {
    let scratch = try Scratch()
    try scratch.kept().keep(built())
    let file = scratch.file("00-one.html")
    let whole = try Data(contentsOf: file)
    for place in whole.indices {
      try whole.prefix(place).write(to: file)
      #expect(try scratch.kept().pages["00-one.html"] == nil)
      var damaged = whole
      damaged[place] ^= 1
      try damaged.write(to: file)
      #expect(try scratch.kept().pages["00-one.html"] == nil)
    }
  }
}
