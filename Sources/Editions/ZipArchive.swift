/// A ZIP archive of a few files, the same bytes each time: its entries have no time of their own.
///
/// It writes what every reader of archives knows, and no more: names in UTF-8, no folders, sizes below
/// 4 GB (PKWARE's APPNOTE.TXT, 4.3).
package struct ZipArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  /// The archive as a file.
  package var bytes: [UInt8] {
    var end = Record(signature: 0x0605_4B50)
    end.add16(0, 0, count, count)
    end.add32(UInt32(directory.count), UInt32(body.count))
    end.add16(0)
    return body + directory + end.bytes
  }

  /// Adds a file as it is: the first entry of an EPUB has to stand so.
  package mutating func store(_ contents: [UInt8], as path: String) {
    add(Entry(path: path, method: 0, packed: contents, contents: contents))
  }

  /// Adds a file, compressed.
  package mutating func add(_ contents: [UInt8], as path: String) {
    add(Entry(compressing: contents, as: path))
  }

  package mutating func add(_ entry: Entry) {
    var central = Record(signature: 0x0201_4B50)
    central.add16(Entry.version)
    central.add(entry.header)
    // No comment, the first disk, no attributes.
    central.add16(0, 0, 0)
    central.add32(0, UInt32(body.count))
    directory += central.bytes + entry.path.utf8

    var local = Record(signature: 0x0403_4B50)
    local.add(entry.header)
    body += local.bytes + entry.path.utf8
    body += entry.packed
    count += 1
  }
}

extension ZipArchive {
  /// A file as it will stand in an archive; several can be compressed at a time.
  package struct Entry: Sendable {
    package let path: String
    package let packed: [UInt8]

    /// What the two records on a file have in common.
    package let header: [UInt8]
    /// Version 2.0 of the format, which knows compressed files.
    static let version: UInt16 = 20

    /// One that was made before, of its parts.
    package init(path: String, header: [UInt8], packed: [UInt8]) {
      self.path = path
      self.header = header
      self.packed = packed
    }

    package init(compressing contents: [UInt8], as path: String) {
      self.init(path: path, method: 8, packed: Deflate.compressed(contents), contents: contents)
    }
  }
}

extension ZipArchive.Entry {
  fileprivate init(path: String, method: UInt16, packed: [UInt8], contents: [UInt8]) {
    var header = Record()
    // The flag says that the name is UTF-8; the time is the format's first, 1 January 1980.
    header.add16(Self.version, 1 << 11, method, 0, 1 << 5 | 1)
    header.add32(CRC32.checksum(of: contents), UInt32(packed.count), UInt32(contents.count))
    header.add16(UInt16(path.utf8.count), 0)
    self.init(path: path, header: header.bytes, packed: packed)
  }
}

/// Numbers with their low byte first.
private struct Record {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(signature: UInt32) {
    add32(signature)
  }

  mutating func add16(_ numbers: UInt16...) {
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
  }

  mutating func add32(_ numbers: UInt32...) {
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
  }

  mutating func add(_ others: [UInt8]) { bytes += others }
}
