import Editions
import Foundation
import Testing

@Suite struct ZipArchiveTests {
  private let files: [(path: String, contents: [UInt8])] = [
    ("mimetype", Array("application/epub+zip".utf8)),
    ("text/ä.txt", Array("grün\n".utf8)),
    ("empty", []),
    ("bytes", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 13) }),
  ]

  private var archive: ZipArchive {
    var archive = ZipArchive()
    archive.store(files[0].contents, as: files[0].path)
    for file in files.dropFirst() { archive.add(file.contents, as: file.path) }
    return archive
  }

  /// What a program prints that is given the archive's file.
  private func printed(by command: [String], of bytes: [UInt8]) throws -> (String, status: Int32) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command + [file.path(percentEncoded: false)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  @Test func anotherProgramReadsIt() throws {
    let script = """
      import sys, zipfile, zlib
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for entry in archive.infolist():
          print(entry.filename, entry.file_size, zlib.crc32(archive.read(entry)), entry.date_time[0])
      """
    let (text, status) = try printed(by: ["python3", "-c", script], of: archive.bytes)
    #expect(status == 0)
    #expect(
      text == """
        mimetype 20 749429103 1980
        text/ä.txt 6 2486617157 1980
        empty 0 0 1980
        bytes 70000 \(try crc(ofLast: files[3].contents)) 1980

        """)
  }

  /// The checksum by Python's zlib.
  private func crc(ofLast contents: [UInt8]) throws -> String {
    let script = "import sys, zlib; print(zlib.crc32(open(sys.argv[1], 'rb').read()), end='')"
    return try printed(by: ["python3", "-c", script], of: contents).0
  }

  @Test func anotherProgramFindsADamagedByte() throws {
    var bytes = archive.bytes
    bytes[50] ^= 1
    let script = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())"
    #expect(try printed(by: ["python3", "-c", script], of: bytes).0 == "mimetype\n")
  }

  @Test func theFirstEntryStandsAsAnEPUBWantsIt() {
    let head = archive.bytes.prefix(58)
    #expect(head.dropFirst(30) == ArraySlice("mimetypeapplication/epub+zip".utf8))
  }

  @Test func isTheSameEachTime() {
    #expect(archive.bytes == archive.bytes)
  }
}
