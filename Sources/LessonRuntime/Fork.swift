@preconcurrency internal import Glibc

/// Swift keeps `fork` from its users because threads do not survive it. Trap blocks hold statements without
/// `await`, so the child needs none.
@_silgen_name("fork") private func fork() -> pid_t

/// Runs `body` in a copy of the process and returns what the copy wrote to standard error before it trapped,
/// or nil where it did not.
func standardErrorOfTrap(_ body: () throws -> Void) -> String? {
  fflush(nil)
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return nil }
  let child = fork()
  if child == 0 {
    close(ends[0])
    dup2(ends[1], STDERR_FILENO)
    close(ends[1])
    exitFromFork(body)
  }
  close(ends[1])
  let written = readAll(ends[0])
  close(ends[0])
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  // Who exits, with whatever status, does not trap.
  let signal = status & 0x7F
  return signal == 0 ? nil : String(decoding: written, as: UTF8.self)
}

/// Ends the process with the body: by its trap, or quietly where it does not trap.
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

private func readAll(_ descriptor: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      return bytes
    }
  }
}
