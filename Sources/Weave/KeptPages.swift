/// What an earlier build of the site kept, one record by each page's name; it is for who keeps it to see to it that
/// another build of the program finds nothing.
package struct KeptPages: Sendable {
  private let find: @Sendable (String) -> [UInt8]?

  /// - Parameter find: The record of this name. Several ask at a time.
  package init(_ find: @escaping @Sendable (_ name: String) -> [UInt8]? = { _ in nil }) {
    self.find = find
  }

  subscript(name: String) -> KeptRecord? { find(name).flatMap(KeptRecord.init(decoding:)) }
}

/// Something made of other things, and the digest of those.
struct KeptRecord: Equatable, Sendable {
  /// Of all that it was made of: where a page's is another, nothing of the record counts but the code.
  var digest: String
  /// What was made.
  var contents: [UInt8] = []
  /// The code that is highlighted in it, as `KeptHighlighting` writes it: this depends on the code alone.
  var highlighted: [UInt8] = []

  init(digest: String, contents: [UInt8] = [], highlighted: [UInt8] = []) {
    self.digest = digest
    self.contents = contents
    self.highlighted = highlighted
  }

  init?(decoding bytes: [UInt8]) {
    var fields = FieldReader(bytes)
    guard let digest = fields.text(), let highlighted = fields.bytes(),
      let contents = fields.bytes(), fields.isAtEnd
    else { return nil }
    self.init(digest: digest, contents: contents, highlighted: highlighted)
  }

  var encoded: [UInt8] {
    var fields = FieldWriter()
    fields.add(digest)
    fields.add(highlighted)
    fields.add(contents)
    return fields.bytes
  }
}

extension KeptRecord {
  var highlighting: KeptHighlighting {
    KeptHighlighting(decoding: highlighted) ?? KeptHighlighting()
  }
}

extension KeptHighlighting {
  /// The code that is highlighted in what these are the records of.
  package init(ofRecords records: some Sequence<[UInt8]>) {
    self.init()
    for record in records { KeptRecord(decoding: record).map { merge($0.highlighting) } }
  }
}
