internal import Glibc

/// Where the Swift runtime writes the backtrace of a program that traps: the only place that names the line.
struct BacktraceFile: ~Copyable {
  private let path: String

  init() {
    var template = Array("/tmp/lesson-backtrace-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    close(descriptor)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// For the environment variable `SWIFT_BACKTRACE`.
  var settings: String {
    "enable=yes,output-to=\(path),threads=crashed,registers=none,images=none,interactive=no,color=no"
  }

  /// The line of the innermost frame in this file.
  func line(in file: String) -> Int? {
    let text = contents(of: path)
    guard let frame = text.ranges(of: file + ":").first else { return nil }
    return Int(text[frame.upperBound...].prefix(while: \.isNumber))
  }

  deinit { unlink(path) }
}

func contents(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += chunk[..<count]
  }
}
