@preconcurrency internal import Glibc

/// The side of a lesson that runs the chapter's code: a tangled program calls it between the blocks.
///
/// Without a supervisor (`--direct`) it does nothing but let the code run.
package enum Worker {
  static let environmentKey = "LESSON_WORKER"

  /// Where the markers go, once the worker has been set up.
  @MainActor private static var line: (descriptor: Int32, nonce: String)?

  /// Takes a copy of standard output that the chapter's code cannot close, and lets lines out as they are
  /// printed: a trap would lose what is still in the buffer.
  @MainActor static func start(nonce: String) {
    let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 100)
    line = (descriptor, nonce)
    setvbuf(stdout, nil, _IOLBF, 0)
    unsetenv(environmentKey)
  }

  /// The block with this index begins.
  @MainActor package static func begin(_ step: Int) {
    report(.begin(step: step))
  }

  /// The last block has ended.
  @MainActor package static func end() {
    report(.end)
  }

  /// Runs a block that must trap in a fork of the program, which goes on afterwards as if nothing had been.
  @MainActor package static func trap(_ step: Int, _ body: () throws -> Void) {
    guard line != nil else { return }
    begin(step)
    if let message = standardErrorOfTrap(body) { report(.trapped(step: step, message: message)) }
  }

  @MainActor static func draw(_ name: String, _ svg: String) {
    report(.figure(name: name, svg: svg))
  }

  @MainActor static func report(_ marker: Marker) {
    guard let line else { return }
    fflush(nil)
    marker.encoded(nonce: line.nonce).withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = write(line.descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno != EINTR { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(count, 0)))
      }
    }
  }
}

/// Draws a figure of the chapter: `figures/NAME.svg`, checked like any other output.
@MainActor package func draw(_ name: String, _ svg: String) {
  Worker.draw(name, svg)
}
