import Foundation
import Testing

@testable import Editions

@Suite struct DeflateTests {
  static let cases: [String: [UInt8]] = [
    "empty": [], "one byte": [65], "no repetition": Array(0...255),
    "one byte often": Array(repeating: 7, count: 100_000),
    "overlapping": Array("abcabcabcabcabcabc".utf8),
    "noise": noise(count: 200_000),
    "the longest distance": noise(count: 32_768) + noise(count: 32_768),
    "markup": Array(String(repeating: "<p class=\"a\">ä</p>\n", count: 9_000).utf8),
    "lopsided": lopsided,
  ]

  /// Each byte twice as often as the one before.
  private static var lopsided: [UInt8] {
    (0..<18).flatMap { Array(repeating: UInt8($0), count: 1 << min($0, 14)) }.shuffledFixed
  }

  private static func noise(count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
  }

  /// What Python's zlib makes of it again.
  private func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (packed, plain) = (folder.appending(path: "packed"), folder.appending(path: "plain"))
    try Data(bytes).write(to: packed)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = """
      import sys, zlib
      open(sys.argv[2], 'wb').write(zlib.decompress(open(sys.argv[1], 'rb').read(), -15))
      """
    process.arguments =
      ["python3", "-c", script] + [packed, plain].map { $0.path(percentEncoded: false) }
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: plain))
  }

  @Test(arguments: cases.keys.sorted())
  func anotherProgramReadsIt(name: String) throws {
    let bytes = try #require(Self.cases[name])
    #expect(try inflated(Deflate.compressed(bytes)) == bytes)
  }

  @Test func repetitionsTakeLittleRoom() throws {
    #expect(Deflate.compressed(try #require(Self.cases["one byte often"])).count < 300)
    #expect(Deflate.compressed(try #require(Self.cases["markup"])).count < 1500)
    let noise = try #require(Self.cases["noise"])
    #expect(Deflate.compressed(noise).count < noise.count + noise.count / 100)
  }

  @Test func aCodeKeepsItsLimit() {
    let fibonacci = (0..<30).reduce(into: [1, 1]) { row, _ in row.append(row.suffix(2).reduce(0, +))
    }
    for limit in [7, 15] {
      let code = HuffmanCode(frequencies: fibonacci, limit: limit)
      #expect(code.lengths.allSatisfy { (1...limit).contains($0) })
      // Kraft: every bit string begins with just one code.
      #expect(code.lengths.reduce(0) { $0 + 1 << (15 - $1) } == 1 << 15)
    }
  }
}

extension [UInt8] {
  /// The bytes in another order, the same each time.
  fileprivate var shuffledFixed: [UInt8] {
    var state = 1
    return indices.map { _ in
      state = (state &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      return self[state % count]
    }
  }
}
