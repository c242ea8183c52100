import Testing

@testable import Weave

@Suite struct FieldsTests {
  private let bytes: [UInt8] = {
    var fields = FieldWriter()
    fields.add(2)
    fields.add("é\n")
    fields.add("")
    fields.add([0xFF])
    return fields.bytes
  }()

  @Test func whatWasWrittenIsRead() {
    var fields = FieldReader(bytes)
    #expect(fields.list { $0.text() } == ["é\n", ""])
    #expect(!fields.isAtEnd)
    #expect(fields.bytes() == [0xFF])
    #expect(fields.isAtEnd)
    #expect(fields.bytes() == nil)
  }

  @Test func whatIsCutOffEndsInNothing() {
    for length in bytes.indices {
      var fields = FieldReader(Array(bytes.prefix(length)))
      #expect(fields.list { $0.text() } == nil || fields.bytes() == nil)
    }
  }

  @Test func refusesWhatIsNoTextNumberOrLength() {
    var noText = FieldReader(Array(bytes.suffix(9)))
    #expect(noText.text() == nil)
    var noNumber = FieldReader([1, 0, 0, 0, 0, 0, 0, 0, UInt8(ascii: "x")])
    #expect(noNumber.number() == nil)
    var negative = FieldReader([2, 0, 0, 0, 0, 0, 0, 0] + Array("-1".utf8))
    #expect(negative.list { $0.text() } == nil)
    var endless = FieldReader([UInt8](repeating: 0xFF, count: 16))
    #expect(endless.bytes() == nil)
  }
}
