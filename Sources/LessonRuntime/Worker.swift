@preconcurrency internal import Glibc

/// Glibc declares `prctl` with a variable number of arguments, which Swift does not call.
@_silgen_name("prctl") private func prctl(_ option: Int32, _ argument: UInt) -> Int32

/// The side of a lesson that runs the chapter's code: a tangled program calls it between the blocks.
///
/// Without a supervisor (`--direct`) it does nothing but let the code run.
package enum Worker {
  /// The variable that makes a lesson a worker: `NONCE MEMORY`, the memory in bytes.
  static let environmentKey = "LESSON_WORKER"

  /// The variable that has a worker run the blocks that take long too.
  static let fullKey = "LESSON_FULL"

  /// The variable that marks whatever a lesson starts.
  static let markKey = "LESSON_MARK"

  /// What a lesson finds to read: nobody's answer, only something to be missing when it has been read.
  static let input = Array("\n".utf8)

  /// Where the markers go, once the worker has been set up; a fork of it does not send any.
  @MainActor private static var line: (descriptor: Int32, nonce: String, process: pid_t)?

  /// A copy of standard input, which says whether somebody read it.
  @MainActor private static var inputCopy: Int32 = -1
  @MainActor private static var isOutputClosed = false
  @MainActor private static var current = 0
  @MainActor private static var isFull = false

  /// Takes a copy of standard output that the chapter's code cannot close, and lets lines out as they are
  /// printed: a trap would lose what is still in the buffer.
  @MainActor static func start(_ settings: String) {
    let fields = settings.split(separator: " ")
    let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 100)
    inputCopy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 100)
    line = (descriptor, String(fields.first ?? ""), getpid())
    setvbuf(stdout, nil, _IOLBF, 0)
    unsetenv(environmentKey)
    isFull = getenv(fullKey) != nil
    unsetenv(fullKey)
    endWithSupervisor()
    if let memory = fields.dropFirst().first.flatMap({ rlim_t($0) }) {
      var limit = rlimit(rlim_cur: memory, rlim_max: memory)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }
  }

  /// Has the kernel end the worker when its supervisor ends, however that comes about.
  private static func endWithSupervisor() {
    let setDeathSignal: Int32 = 1
    _ = prctl(setDeathSignal, UInt(SIGKILL))
    if getppid() == 1 { _exit(1) }
  }

  /// The block with this index begins.
  @MainActor package static func begin(_ step: Int) {
    reportStreams()
    current = step
    report(.begin(step: step))
  }

  /// The last block has ended.
  @MainActor package static func end() {
    reportStreams()
    report(.end)
  }

  /// Tells the supervisor, once each, that the block before this read from standard input, and that nothing
  /// which is printed from here on arrives.
  @MainActor private static func reportStreams() {
    if inputCopy >= 0, lseek(inputCopy, 0, SEEK_CUR) > 0 {
      close(inputCopy)
      inputCopy = -1
      report(.read(step: current))
    }
    if let line, !isOutputClosed, !isSameFile(STDOUT_FILENO, line.descriptor) {
      isOutputClosed = true
      report(.closed(step: current))
    }
  }

  private static func isSameFile(_ one: Int32, _ other: Int32) -> Bool {
    var (a, b) = (stat(), stat())
    return fstat(one, &a) == 0 && fstat(other, &b) == 0 && a.st_dev == b.st_dev
      && a.st_ino == b.st_ino
  }

  /// Runs a block that must trap in a fork of the program, which goes on afterwards as if nothing had been.
  @MainActor package static func trap(_ step: Int, _ body: () throws -> Void) {
    guard line != nil else { return }
    begin(step)
    if let message = standardErrorOfTrap(body) { report(.trapped(step: step, message: message)) }
  }

  /// Begins a block that takes long, where everything is to be run; returns whether it is.
  @MainActor package static func full(_ step: Int) -> Bool {
    if isFull { begin(step) }
    return isFull
  }

  @MainActor static func draw(_ name: String, _ svg: String) {
    report(.figure(name: name, svg: svg))
  }

  @MainActor static func report(_ marker: Marker) {
    guard let line, line.process == getpid() else { return }
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
