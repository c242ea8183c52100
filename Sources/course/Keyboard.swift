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
    // Without signals, so that control-C ends like q and the terminal gets its ways back.
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  deinit {
    if var saved { tcsetattr(STDIN_FILENO, TCSANOW, &saved) }
  }

  /// The next key, or the first character of the next line, a line break for an empty one; nil at the end.
  func next() -> Character? {
    guard saved != nil else { return readLine().map { $0.first ?? "\n" } }
    guard let byte = nextByte(), byte != Self.interrupt, byte != Self.endOfTransmission else {
      return nil
    }
    // An arrow is an escape and more, among it digits: one key all the same.
    while byte == Self.escape, isMoreWaiting, nextByte() != nil {}
    return Character(Unicode.Scalar(byte))
  }

  private static let interrupt: UInt8 = 3
  private static let endOfTransmission: UInt8 = 4
  private static let escape: UInt8 = 27

  private func nextByte() -> UInt8? {
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }

  private var isMoreWaiting: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) == 1
  }
}
