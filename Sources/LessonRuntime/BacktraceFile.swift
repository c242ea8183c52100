/// Where the Swift runtime writes the backtrace of a program that traps: the only place that names the line.
struct BacktraceFile: ~Copyable {
  private let file = MemoryFile()

  /// For the environment variable `SWIFT_BACKTRACE`.
  var settings: String {
    "enable=yes,output-to=\(file.path),threads=crashed,registers=none,images=none,interactive=no,color=no"
  }

  /// The line of the innermost frame in this file.
  func line(in chapter: String) -> Int? {
    let text = contents(of: file.path)
    guard let frame = text.ranges(of: chapter + ":").first else { return nil }
    return Int(text[frame.upperBound...].prefix(while: \.isNumber))
  }
}
