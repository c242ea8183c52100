import Foundation

/// Reads one key at a time from a terminal, and lines from anything else.
struct Keyboard: ~Copyable {
  private let saved: termios?

  init() {
    var settings = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0 else {
      saved = nil
      return
    }
    saved = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  deinit {
    if var saved { tcsetattr(STDIN_FILENO, TCSANOW, &saved) }
  }

  /// The next key, or the first character of the next line, a line break for an empty one; nil at the end.
  func next() -> Character? {
    guard saved != nil else { return readLine().map { $0.first ?? "\n" } }
    var byte: UInt8 = 0
    let endOfTransmission: UInt8 = 4
    guard read(STDIN_FILENO, &byte, 1) == 1, byte != endOfTransmission else { return nil }
    return Character(Unicode.Scalar(byte))
  }
}
