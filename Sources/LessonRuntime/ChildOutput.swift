internal import Glibc

extension ChildProcess {
  package enum Stream: Sendable { case output, error }

  /// How long a pipe may stay silent after the program has ended, held open by something it started.
  private static let drainMilliseconds: Int32 = 50

  /// How long what is left in the pipes is read besides, should something go on writing.
  private static let drainLimit = Duration.seconds(1)

  /// Hands over what the program writes as it comes, until it has ended and its pipes are empty, its time is
  /// over, or `body` returns false. Then whatever is left of its group is ended.
  ///
  /// The time that `body` takes does not count.
  package borrowing func forEachChunk(
    within limit: Duration? = nil, _ body: (Stream, ArraySlice<UInt8>) -> Bool
  ) -> ExitStatus {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var open: [(stream: Stream, descriptor: Int32)] = [
      (.output, standardOutput), (.error, standardError),
    ]
    var deadline = limit.map { ContinuousClock.now + $0 }
    var status: ExitStatus?
    var drainEnd: ContinuousClock.Instant?
    while !open.isEmpty, drainEnd.map({ $0 > .now }) ?? true {
      var polled = open.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&polled, nfds_t(polled.count), Self.drainMilliseconds)
      let wasRunning = status == nil
      if wasRunning { status = ended(by: deadline) }
      if ready <= 0 {
        if wasRunning { continue }
        break
      }
      for (index, entry) in polled.enumerated().reversed() where entry.revents != 0 {
        let count = read(entry.fd, &chunk, chunk.count)
        if count <= 0 {
          open.remove(at: index)
          continue
        }
        let start = ContinuousClock.now
        if !body(open[index].stream, chunk[..<count]) { return end(as: .cutOff) }
        deadline = deadline.map { $0 + (ContinuousClock.now - start) }
      }
      // What the pipes held when the program ended has been read by now, however late this thread came to it.
      if !wasRunning, drainEnd == nil { drainEnd = .now + Self.drainLimit }
    }
    while status == nil {
      usleep(1000)
      status = ended(by: deadline)
    }
    return status ?? .exited(0)
  }

  /// How the program has ended by now; its group ends with it.
  private borrowing func ended(by deadline: ContinuousClock.Instant?) -> ExitStatus? {
    if let status = exitStatus() {
      killGroup()
      return status
    }
    if let deadline, deadline < .now { return end(as: .outOfTime) }
    let isUnwanted = Cancellation.current?.isAsked.load(ordering: .relaxed) ?? false
    return isUnwanted ? end(as: .cutOff) : nil
  }

  private borrowing func end(as status: ExitStatus) -> ExitStatus {
    endTree(of: id)
    var ignored: Int32 = 0
    while waitpid(id, &ignored, 0) < 0 && errno == EINTR {}
    return status
  }
}
