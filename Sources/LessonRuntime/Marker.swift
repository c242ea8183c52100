/// A message from a lesson's worker to its supervisor, sent through the pipe that carries the output.
///
/// On the wire: a record separator, the run's random nonce, a letter, a number, the payload's length,
/// a newline, the payload. The nonce keeps whatever a lesson prints from looking like one.
enum Marker: Equatable {
  /// The step with this index begins.
  case begin(step: Int)
  /// The step trapped, and wrote this to standard error.
  case trapped(step: Int, message: String)
  /// The step read from standard input.
  case read(step: Int)
  /// The step closed standard output, or led it elsewhere.
  case closed(step: Int)
  /// A figure was drawn.
  case figure(name: String, svg: String)
  /// A check of an exercise, on this line of the Markdown, passed (no problem) or failed.
  case checked(line: Int, problem: String)
  /// The program reached its end.
  case end
}

extension Marker {
  static let separator: UInt8 = 0x1E

  func encoded(nonce: String) -> [UInt8] {
    let (letter, number, payload): (String, Int, String) =
      switch self {
      case .begin(let step): ("B", step, "")
      case .trapped(let step, let message): ("T", step, message)
      case .read(let step): ("R", step, "")
      case .closed(let step): ("O", step, "")
      case .figure(let name, let svg): ("F", name.utf8.count, name + svg)
      case .checked(let line, let problem): ("C", line, problem)
      case .end: ("E", 0, "")
      }
    return [Self.separator]
      + Array("\(nonce) \(letter) \(number) \(payload.utf8.count)\n\(payload)".utf8)
  }

  init?(letter: Substring, number: Int, payload: String) {
    switch letter {
    case "B": self = .begin(step: number)
    case "T": self = .trapped(step: number, message: payload)
    case "R": self = .read(step: number)
    case "O": self = .closed(step: number)
    case "F":
      let end = payload.utf8.index(payload.startIndex, offsetBy: number)
      self = .figure(name: String(payload[..<end]), svg: String(payload[end...]))
    case "C": self = .checked(line: number, problem: payload)
    case "E": self = .end
    default: return nil
    }
  }
}

/// Takes a worker's stream apart into what it printed and what it reported.
struct MarkerReader {
  enum Item: Equatable {
    case printed([UInt8])
    case marker(Marker)
  }

  private let opening: [UInt8]
  private var pending: [UInt8] = []

  init(nonce: String) {
    opening = [Marker.separator] + Array("\(nonce) ".utf8)
  }

  /// Returns what can be told after these bytes; the beginning of a marker waits for the rest of it.
  mutating func read(_ bytes: some Sequence<UInt8>) -> [Item] {
    pending += bytes
    var items: [Item] = []
    while let next = nextItem() { items.append(next) }
    return items
  }

  /// What is left when the stream has ended: the cut-off beginning of a marker is no output.
  private mutating func nextItem() -> Item? {
    guard !pending.isEmpty else { return nil }
    guard let start = pending.firstIndex(of: Marker.separator) else {
      return printed(pending.count)
    }
    if start > 0 { return printed(start) }
    let head = pending.prefix(opening.count)
    guard head.elementsEqual(opening) else {
      return opening.starts(with: head) ? nil : printed(1)
    }
    return marker()
  }

  private mutating func printed(_ count: Int) -> Item {
    defer { pending.removeFirst(count) }
    return .printed(Array(pending.prefix(count)))
  }

  private mutating func marker() -> Item? {
    guard let lineEnd = pending.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let fields = String(decoding: pending[opening.count..<lineEnd], as: UTF8.self).split(
      separator: " ")
    guard fields.count == 3, let number = Int(fields[1]), let length = Int(fields[2]) else {
      return printed(1)
    }
    let end = lineEnd + 1 + length
    guard pending.count >= end else { return nil }
    let payload = String(decoding: pending[(lineEnd + 1)..<end], as: UTF8.self)
    guard let marker = Marker(letter: fields[0], number: number, payload: payload) else {
      return printed(1)
    }
    pending.removeFirst(end)
    return .marker(marker)
  }
}
