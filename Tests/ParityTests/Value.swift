/// A value of a recording: JSON, with NaN and the infinities as strings.
enum Value: Decodable, Sendable {
  case absent
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case members([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .absent
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Value].self) {
      self = .list(list)
    } else {
      self = .members(try container.decode([String: Value].self))
    }
  }

  /// The member called `name`; absent where there is none, so that a default needs no recording.
  subscript(name: String) -> Value {
    guard case .members(let members) = self else {
      preconditionFailure("\(self) has no members, so none called \(name)")
    }
    return members[name] ?? .absent
  }

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  var flag: Bool {
    guard case .flag(let flag) = self else { preconditionFailure("\(self) is no flag") }
    return flag
  }

  var double: Double {
    switch self {
    case .number(let number): return number
    case .text(let text):
      guard let number = Double(text) else { preconditionFailure("\(text) is no number") }
      return number
    default: preconditionFailure("\(self) is no number")
    }
  }

  var int: Int { Int(double) }

  var text: String {
    guard case .text(let text) = self else { preconditionFailure("\(self) is no text") }
    return text
  }

  var list: [Value] {
    guard case .list(let list) = self else { preconditionFailure("\(self) is no list") }
    return list
  }

  var doubles: [Double] { list.map(\.double) }
  var ints: [Int] { list.map(\.int) }
  var rows: [[Double]] { list.map(\.doubles) }
}
