import Foundation
import Testing

/// What Python cannot write as JSON numbers arrives as numbers all the same.
@Test func stringsStandForNumbersJSONCannotHold() throws {
  let value = try JSONDecoder().decode(Value.self, from: Data(#"["nan", "-inf", 1e-5]"#.utf8))
  #expect(value.list[0].double.isNaN)
  #expect(value.list[1].double == -.infinity)
  #expect(value.list[2].double == 1e-5)
}
