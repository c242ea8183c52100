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
    var images = OpenImages()
    var errors = [carriageReturn].compactMap { $0 }
    for (number, line) in zip(1..., lines) {
      let reasons: [ChapterError.Reason?] = [
        line.utf8.count > SourceLimits.longestLine
          ? .lineTooLong(limit: SourceLimits.longestLine) : nil,
        line.tableColumns > SourceLimits.mostColumns
          ? .tooManyColumns(limit: SourceLimits.mostColumns) : nil,
        nesting.exceeds(SourceLimits.deepestNesting, after: line)
          ? .nestedTooDeeply(limit: SourceLimits.deepestNesting) : nil,
        images.exceed(SourceLimits.mostOpenImages, after: line)
          ? .tooManyOpenImages(limit: SourceLimits.mostOpenImages) : nil,
      ]
      let location = SourceLocation(file: file, line: number)
      errors += reasons.compactMap { $0 }.map { ChapterError(reason: $0, location: location) }
    }
    return errors.sorted { $0.location.line < $1.location.line }
  }

  /// The first line with a carriage return, which cmark takes for the end of a line, and editors do not.
  private var carriageReturn: ChapterError? {
    lines.firstIndex { $0.utf8.contains(UInt8(ascii: "\r")) }.map {
      ChapterError(reason: .carriageReturn, location: SourceLocation(file: file, line: $0 + 1))
    }
  }
}

extension Substring {
  /// The columns the line would have as the row of a table.
  fileprivate var tableColumns: Int {
    let bar = UInt8(ascii: "|")
    let bars = utf8.count { $0 == bar }
    if bars <= SourceLimits.mostColumns / 2 { return bars }
    let row = trimmed.utf8
    return bars + 1 - (row.first == bar ? 1 : 0) - (row.last == bar ? 1 : 0)
  }
}

/// How deep lists, quotes and folds are nested, by the marks at the beginning of each line.
private struct Nesting {
  /// The columns where the text of the open list items begins.
  private var items: [Int] = []
  private var folds = 0
  private var hasExceeded = false

  mutating func exceeds(_ limit: Int, after line: Substring) -> Bool {
    let isDeeper = depth(after: line) > limit
    defer { hasExceeded = isDeeper }
    return isDeeper && !hasExceeded
  }

  private mutating func depth(after line: Substring) -> Int {
    if line.utf8.allSatisfy({ $0 == space || $0 == tab }) { return folds }
    let marks = ContainerMarks(of: line)
    while let item = items.last, item > marks.indent { items.removeLast() }
    items += marks.items
    if marks.rest.hasPrefix("<details") { folds += 1 }
    if marks.rest.hasPrefix("</details") { folds = max(folds - 1, 0) }
    return items.count + marks.quotes + folds
  }
}

/// What opens quotes and list items at the beginning of a line.
private struct ContainerMarks {
  /// The column of the first list mark, or of the text where there is none.
  var indent: Int
  var quotes = 0
  /// The column behind each list mark.
  var items: [Int] = []
  var rest: Substring

  init(of line: Substring) {
    var bytes = Substring(line).utf8
    var column = 0
    var indent: Int?
    if line.isThematicBreak { bytes = bytes[bytes.endIndex...] }
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
    rest = Substring(bytes)
  }

  /// The width of `-`, `*`, `+` or `12.` before a blank or the end of the line; 0 where there is none.
  private static func listMark(_ bytes: Substring.UTF8View) -> Int {
    guard let first = bytes.first else { return 0 }
    let digits = bytes.prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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

extension Substring {
  /// `* * *` is a rule, however many there are.
  fileprivate var isThematicBreak: Bool {
    let marks = utf8.filter { $0 != space && $0 != tab }
    guard marks.count >= 3, let mark = marks.first else { return false }
    return (mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-"))
      && marks.allSatisfy { $0 == mark }
  }
}

/// How many `![` of a paragraph are not closed: cmark looks at all of them for each bracket.
private struct OpenImages {
  private var brackets: [Bool] = []
  private var images = 0
  private var hasExceeded = false

  mutating func exceed(_ limit: Int, after line: Substring) -> Bool {
    if line.utf8.allSatisfy({ $0 == space || $0 == tab }) {
      self = OpenImages()
      return false
    }
    var previous: UInt8 = 0
    for byte in line.utf8 {
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
