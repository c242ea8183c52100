@preconcurrency internal import Glibc

/// Glibc shows `pipe2` only to programs that ask for GNU's extensions. Without it another thread's program,
/// started between `pipe` and `fcntl`, would inherit the pipe and hold it open.
@_silgen_name("pipe2") private func pipe2(_ ends: UnsafeMutablePointer<Int32>, _ flags: Int32)
  -> Int32

/// A running program in a process group of its own, with its output on pipes.
package struct ChildProcess: ~Copyable {
  let id: pid_t
  let standardOutput: Int32
  let standardError: Int32

  /// Starts a program that can read `input` and then finds an end. It ends with this process, if that is
  /// interrupted.
  package init(
    executable: String, arguments: [String], environment: [String: String], input: [UInt8] = []
  ) throws(SupervisionError) {
    var output: [Int32] = [0, 0]
    var error: [Int32] = [0, 0]
    guard pipe2(&output, O_CLOEXEC) == 0, pipe2(&error, O_CLOEXEC) == 0 else {
      throw .cannotStart(executable, String(cString: strerror(errno)))
    }
    let standardInput = descriptor(reading: input)
    defer { for end in [output[1], error[1], standardInput] { close(end) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, error[1], STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A thread of Dispatch's blocks signals, and a program that it starts would go on blocking them.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))

    let (child, problem) = Interruption.registering {
      var child: pid_t = 0
      let problem = withCStrings([executable] + arguments) { arguments in
        withCStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
          posix_spawnp(&child, executable, &actions, &attributes, arguments, environment)
        }
      }
      return (problem == 0 ? child : nil, problem)
    }
    guard let child else {
      close(output[0])
      close(error[0])
      throw .cannotStart(executable, String(cString: strerror(problem)))
    }
    id = child
    standardOutput = output[0]
    standardError = error[0]
  }

  /// How the program ended, or nil while it runs.
  func exitStatus() -> ExitStatus? {
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    return ExitStatus(waitStatus: status)
  }

  /// Ends what runs in the program's group.
  func killGroup() {
    kill(-id, SIGKILL)
  }

  deinit {
    Interruption.forget(id)
    close(standardOutput)
    close(standardError)
  }
}

/// How a program came to its end.
package enum ExitStatus: Equatable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  /// It was ended because its time was over.
  case outOfTime
  /// It was ended because whoever read its output wanted no more.
  case cutOff

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .signalled(signal)
  }
}

/// The environment of this process.
package func currentEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var entry = environ
  while let text = entry.pointee {
    let pair = String(cString: text).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    variables[String(pair[0])] = pair.count > 1 ? String(pair[1]) : ""
    entry += 1
  }
  return variables
}

/// The program that is running, by its real path.
func currentExecutable() -> String {
  var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let length = readlink("/proc/self/exe", &path, Int(PATH_MAX))
  return length > 0
    ? String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    : CommandLine.arguments[0]
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
