/// What cmark takes quadratic time over, our own recursion too much stack, or both count otherwise, found
/// before either sees it.
enum SourceLimits {
  static let longestLine = 10_000
  static let mostColumns = 100
  static let deepestNesting = 100
  static let mostOpenImages = 100
}

extension SourceText {
  /// The lines that go beyond the limits. Of what goes on over many lines, only the first is told.
  var limitErrors: [ChapterError] {
    var nesting = Nesting()
    var openImages = OpenImages()
    var errors = [carriageReturn].compactMap { $0 }
    let hasManyImages = imageCount > SourceLimits.mostOpenImages
    bytes.withUnsafeBufferPointer { bytes in
      for (number, range) in zip(1..., lineRanges) {
        func report(_ reason: ChapterError.Reason) {
          let location = SourceLocation(file: file, line: number)
          errors.append(ChapterError(reason: reason, location: location))
        }
        let line = UnsafeBufferPointer(rebasing: bytes[range])[...]
        if line.count > SourceLimits.longestLine {
          report(.lineTooLong(limit: SourceLimits.longestLine))
        }
        if line.tableColumns > SourceLimits.mostColumns {
          report(.tooManyColumns(limit: SourceLimits.mostColumns))
        }
        if nesting.exceeds(SourceLimits.deepestNesting, after: line) {
          report(.nestedTooDeeply(limit: SourceLimits.deepestNesting))
        }
        if hasManyImages, openImages.exceed(SourceLimits.mostOpenImages, after: line) {
          report(.tooManyOpenImages(limit: SourceLimits.mostOpenImages))
        }
      }
    }
    return errors.sorted { $0.location.line < $1.location.line }
  }

  /// How many `![` there are.
  private var imageCount: Int {
    bytes.places(of: UInt8(ascii: "!")).count { place in
      place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "[")
    }
  }

  /// The first line with a carriage return, which cmark takes for the end of a line, and editors do not.
  private var carriageReturn: ChapterError? {
    bytes.places(of: UInt8(ascii: "\r")).first.map { place in
      let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
      return ChapterError(
        reason: .carriageReturn, location: SourceLocation(file: file, line: line))
    }
  }
}

/// A line as bytes, in place: slices of arrays are counted whenever they are handed on, and every line is.
private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

extension Line {
  /// The columns the line would have as the row of a table.
  fileprivate var tableColumns: Int {
    if count <= SourceLimits.mostColumns / 2 { return 0 }
    let bar = UInt8(ascii: "|")
    let bars = UnsafeBufferPointer(rebasing: self).reduce(0) { $0 &+ ($1 == bar ? 1 : 0) }
    if bars <= SourceLimits.mostColumns / 2 { return bars }
    let row = String(decoding: self, as: UTF8.self).trimmed.utf8
    return bars + 1 - (row.first == bar ? 1 : 0) - (row.last == bar ? 1 : 0)
  }
}

/// How deep lists, quotes and folds are nested, by the marks at the beginning of each line.
private struct Nesting {
  /// The columns where the text of the open list items begins.
  private var items: [Int] = []
  private var folds = 0
  private var hasExceeded = false

  mutating func exceeds(_ limit: Int, after line: Line) -> Bool {
    let isDeeper = depth(after: line) > limit
    defer { hasExceeded = isDeeper }
    return isDeeper && !hasExceeded
  }

  private mutating func depth(after line: Line) -> Int {
    if line.isBlank { return folds }
    // Most lines begin with a word, and nothing goes on in those.
    if let first = line.first, first.isLetter {
      items.removeAll(keepingCapacity: true)
      return folds
    }
    let marks = ContainerMarks(of: line)
    while let item = items.last, item > marks.indent { items.removeLast() }
    items += marks.items
    if marks.rest.first == UInt8(ascii: "<") {
      if marks.rest.starts(with: "<details".utf8) { folds += 1 }
      if marks.rest.starts(with: "</details".utf8) { folds = max(folds - 1, 0) }
    }
    return items.count + marks.quotes + folds
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
  }
}

/// What opens quotes and list items at the beginning of a line.
private struct ContainerMarks {
  /// The column of the first list mark, or of the text where there is none.
  var indent: Int
  var quotes = 0
  /// The column behind each list mark.
  var items: [Int] = []
  var rest: Line

  init(of line: Line) {
    var bytes = line
    var column = 0
    var indent: Int?
    if line.isThematicBreak { bytes = line.suffix(0) }
    while let byte = bytes.first {
      if byte == space || byte == tab {
        column += 1
        bytes.removeFirst()
      } else if byte == UInt8(ascii: ">") {
        quotes += 1
        column += 1
        bytes.removeFirst()
      } else {
        let width = Self.listMark(bytes)
        if width == 0 { break }
        indent = indent ?? column
        column += width
        items.append(column)
        bytes = bytes.dropFirst(width)
      }
    }
    self.indent = indent ?? column
    rest = bytes
  }

  /// The width of `-`, `*`, `+` or `12.` before a blank or the end of the line; 0 where there is none.
  private static func listMark(_ bytes: Line) -> Int {
    guard let first = bytes.first else { return 0 }
    let digits = bytes.prefix(10).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let isBullet =
      first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
    guard isBullet || !digits.isEmpty && digits.count < 10 else { return 0 }
    let after = bytes[digits.endIndex...]
    guard let end = after.first,
      isBullet || end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
    else { return 0 }
    let next = after.dropFirst().first
    return next == nil || next == space || next == tab ? digits.count + 1 : 0
  }
}

extension Line {
  fileprivate var isBlank: Bool { allSatisfy { $0 == space || $0 == tab } }

  /// `* * *` is a rule, however many there are.
  fileprivate var isThematicBreak: Bool {
    guard let mark = first(where: { $0 != space && $0 != tab }),
      mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-"),
      allSatisfy({ $0 == mark || $0 == space || $0 == tab })
    else { return false }
    return count { $0 == mark } >= 3
  }
}

/// How many `![` of a paragraph are not closed: cmark looks at all of them for each bracket.
private struct OpenImages {
  private var brackets: [Bool] = []
  private var images = 0
  private var hasExceeded = false

  mutating func exceed(_ limit: Int, after line: Line) -> Bool {
    if line.isBlank {
      self = OpenImages()
      return false
    }
    var previous: UInt8 = 0
    for byte in line {
      if byte == UInt8(ascii: "[") {
        let isImage = previous == UInt8(ascii: "!")
        brackets.append(isImage)
        if isImage { images += 1 }
      } else if byte == UInt8(ascii: "]"), let isImage = brackets.popLast(), isImage {
        images -= 1
      }
      previous = byte
    }
    let isMore = images > limit
    defer { hasExceeded = isMore || hasExceeded }
    return isMore && !hasExceeded
  }
}

private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
