import Testing

@testable import Chapters

struct AnchorTests {
  @Test(arguments: [
    ("What F1 hides, and why", "what-f1-hides-and-why"), ("`pos_weight` & co", "pos_weight--co"),
    ("Größe – Maß", "größe--maß"),
  ])
  func isWhatGitHubMakes(heading: String, anchor: String) {
    #expect(heading.anchor == anchor)
  }

  @Test func isTheSameForASCIIByItselfAndBesidesOthers() {
    for byte in UInt8(0x20)...0x7E {
      let text = "a\(Character(Unicode.Scalar(byte)))b"
      #expect((text + "é").anchor == text.anchor + "é")
    }
  }
}
