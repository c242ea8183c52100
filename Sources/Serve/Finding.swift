/// A message about a chapter, with its line where it has one.
struct Finding: Equatable, Sendable {
  /// As it was said: `chapters/03-focal-loss/chapter.md:42:14: error: …`, excerpts and differences below.
  var message: String
  var line: Int?

  init(_ message: String, file: String) {
    self.message = message
    if message.hasPrefix(file + ":") {
      line = Int(message.dropFirst(file.count + 1).prefix { $0.isNumber })
    }
  }
}
