/// The module that checked programs are linked with. It tells the supervisor which block begins, as
/// `LessonRuntime.Worker` does; a program outside this package cannot see that one.
let boundarySource = #"""
  @preconcurrency internal import Glibc

  @_silgen_name("fork") private func fork() -> pid_t
  @_silgen_name("prctl") private func prctl(_ option: Int32, _ argument: UInt) -> Int32

  nonisolated(unsafe) private var line: (descriptor: Int32, nonce: String, process: pid_t)?
  nonisolated(unsafe) private var inputCopy: Int32 = -1
  nonisolated(unsafe) private var isOutputClosed = false
  nonisolated(unsafe) private var current = 0

  /// Returns the name the program was started by, which tells what of it to run.
  public func _courseCheckStart() -> String {
    if let settings = getenv("LESSON_WORKER") { work(String(cString: settings)) }
    return CommandLine.arguments[0].split(separator: "/").last.map(String.init) ?? ""
  }

  /// `NONCE MEMORY`, the memory in bytes.
  private func work(_ settings: String) {
    let fields = settings.split(separator: " ")
    let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 100)
    inputCopy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 100)
    line = (copy, String(fields.first ?? ""), getpid())
    setvbuf(stdout, nil, Int32(_IOLBF), 0)
    unsetenv("LESSON_WORKER")
    let setDeathSignal: Int32 = 1
    _ = prctl(setDeathSignal, UInt(SIGKILL))
    if getppid() == 1 { _exit(1) }
    if let memory = fields.dropFirst().first.flatMap({ rlim_t($0) }) {
      var limit = rlimit(rlim_cur: memory, rlim_max: memory)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }
  }

  public func _courseCheckBegin(_ step: Int) {
    reportStreams()
    current = step
    report("B", step, "")
  }

  public struct _CourseCheckDone {
    public init() {}
  }

  public func _courseCheckEnd() {
    reportStreams()
    report("E", 0, "")
  }

  private func reportStreams() {
    if inputCopy >= 0, lseek(inputCopy, 0, SEEK_CUR) > 0 {
      close(inputCopy)
      inputCopy = -1
      report("R", current, "")
    }
    if let line, !isOutputClosed, !isSameFile(STDOUT_FILENO, line.descriptor) {
      isOutputClosed = true
      report("O", current, "")
    }
  }

  private func isSameFile(_ one: Int32, _ other: Int32) -> Bool {
    var (a, b) = (stat(), stat())
    return fstat(one, &a) == 0 && fstat(other, &b) == 0 && a.st_dev == b.st_dev
      && a.st_ino == b.st_ino
  }

  @MainActor public func _courseCheckTrap(_ step: Int, _ body: () throws -> Void) {
    _courseCheckBegin(step)
    fflush(nil)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    let child = fork()
    if child == 0 {
      dup2(ends[1], STDERR_FILENO)
      exitFromFork(body)
    }
    close(ends[1])
    var written: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(ends[0], &chunk, chunk.count)
      if count > 0 { written += chunk[..<count] }
      if count == 0 || count < 0 && errno != EINTR { break }
    }
    close(ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    if signal != 0 { report("T", step, String(decoding: written, as: UTF8.self)) }
  }

  private func exitFromFork(_ body: () throws -> Void) -> Never {
    for trap in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGFPE, SIGBUS] { signal(trap, SIG_DFL) }
    do {
      try body()
      fflush(nil)
      _exit(0)
    } catch {
      fflush(nil)
      fputs("Fatal error: Error raised at top level: \(error)\n", stderr)
      abort()
    }
  }

  private func report(_ letter: String, _ number: Int, _ payload: String) {
    guard let line, line.process == getpid() else { return }
    fflush(nil)
    let text = "\u{1E}\(line.nonce) \(letter) \(number) \(payload.utf8.count)\n\(payload)"
    Array(text.utf8).withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = write(line.descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno != EINTR { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(count, 0)))
      }
    }
  }

  """#
