import Testing

@testable import LessonRuntime

struct MarkerTests {
  private func read(_ chunks: [[UInt8]]) -> [MarkerReader.Item] {
    var reader = MarkerReader(nonce: "abc")
    return chunks.flatMap { reader.read($0) }
  }

  @Test func markersAndOutputComeApart() {
    let bytes =
      Array("one".utf8) + Marker.begin(step: 3).encoded(nonce: "abc") + Array("two\n".utf8)
      + Marker.figure(name: "a", svg: "<svg/>").encoded(nonce: "abc")
    #expect(
      read([bytes]) == [
        .printed(Array("one".utf8)), .marker(.begin(step: 3)), .printed(Array("two\n".utf8)),
        .marker(.figure(name: "a", svg: "<svg/>")),
      ])
  }

  @Test func theyComeApartWhereverTheStreamIsCut() {
    let bytes =
      Array("é".utf8) + Marker.trapped(step: 1, message: "Fatal error: no\n").encoded(nonce: "abc")
      + Array("x".utf8) + Marker.end.encoded(nonce: "abc")
    for cut in 0...bytes.count {
      let items = read([Array(bytes[..<cut]), Array(bytes[cut...])])
      let markers = items.compactMap { if case .marker(let marker) = $0 { marker } else { nil } }
      let printed = items.flatMap(\.printed)
      #expect(markers == [.trapped(step: 1, message: "Fatal error: no\n"), .end])
      #expect(printed == Array("éx".utf8))
    }
  }

  @Test func anotherNonceIsOutput() {
    let bytes = Marker.begin(step: 3).encoded(nonce: "other")
    #expect(read([bytes]).flatMap(\.printed) == bytes)
  }
}

extension MarkerReader.Item {
  fileprivate var printed: [UInt8] {
    if case .printed(let bytes) = self { bytes } else { [] }
  }
}
