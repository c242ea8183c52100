@preconcurrency internal import Glibc
import Synchronization

/// The programs that run, by their process groups. Who holds it keeps an interruption waiting.
private let groups = Mutex<Set<pid_t>>([])

/// What is to be done when this process is interrupted, once what it started has ended.
private let cleanups = Mutex<[Int: @Sendable () -> Void]>([:])

/// Where the signal handler says that a signal came.
private let wake = Atomic<Int32>(-1)

/// What happens when this process is interrupted: it ends every program that it has started, and then itself.
package enum Interruption {
  /// From here on an interrupt, a hang-up or a request to terminate ends what this process has started too.
  package static func watch() {
    var ends: [Int32] = [0, 0]
    guard wake.load(ordering: .relaxed) < 0, pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wake.store(ends[1], ordering: .sequentiallyConsistent)
    var thread = pthread_t()
    let descriptor = UnsafeMutableRawPointer(bitPattern: Int(ends[0]))
    pthread_create(&thread, nil, waitForSignal, descriptor)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unblock(number)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = tellSignal
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
  }

  /// Does something with what is to be cleaned up after it, or when it is interrupted.
  package static func cleaning<Result>(
    up cleanup: @escaping @Sendable () -> Void, after body: () async throws -> Result
  ) async rethrows -> Result {
    let number = cleanups.withLock { cleanups in
      let number = (cleanups.keys.max() ?? 0) + 1
      cleanups[number] = cleanup
      return number
    }
    defer {
      cleanups.withLock { _ = $0.removeValue(forKey: number) }
      cleanup()
    }
    return try await body()
  }

  fileprivate static func cleanUp() {
    for cleanup in cleanups.withLock({ Array($0.values) }) { cleanup() }
  }

  /// Does what must not stop half-way: an interruption waits until it is done.
  package static func withheld<Result, Failure: Error>(
    while body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try groups.withLock { _ throws(Failure) in try body() }
  }

  /// Starts a program, so that no interruption falls between its start and its entry here.
  static func registering<Note>(_ start: () -> (pid_t?, Note)) -> (pid_t?, Note) {
    groups.withLock { groups in
      let (child, note) = start()
      if let child { groups.insert(child) }
      return (child, note)
    }
  }

  static func forget(_ child: pid_t) {
    groups.withLock { _ = $0.remove(child) }
  }

  /// A program that was started from a thread which blocks signals blocks them itself.
  private static func unblock(_ number: Int32) {
    var numbers = sigset_t()
    sigemptyset(&numbers)
    sigaddset(&numbers, number)
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }

  /// A program that was told to ignore a signal, by `nohup` say, goes on ignoring it.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}

private func tellSignal(_ number: Int32) {
  var byte = UInt8(truncatingIfNeeded: number)
  write(wake.load(ordering: .relaxed), &byte, 1)
}

/// Waits on a thread of its own, where unlike in a signal handler anything may be done.
private func waitForSignal(_ descriptor: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  let descriptor = Int32(Int(bitPattern: descriptor))
  var number: UInt8 = 0
  while read(descriptor, &number, 1) != 1 {}
  return groups.withLock { groups in
    for group in groups { endTree(of: group) }
    Interruption.cleanUp()
    signal(Int32(number), SIG_DFL)
    kill(getpid(), Int32(number))
    while true { pause() }
  }
}
