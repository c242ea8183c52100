internal import Glibc

extension ChildProcess {
  enum Stream { case output, error }

  /// How long a pipe may stay silent after the program has ended, held open by something it started.
  private static let drainMilliseconds: Int32 = 50

  /// Hands over what the program writes as it comes, until it has ended and its pipes are empty; then ends
  /// whatever is left of its group.
  borrowing func forEachChunk(_ body: (Stream, ArraySlice<UInt8>) -> Void) -> ExitStatus {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var open: [(stream: Stream, descriptor: Int32)] = [
      (.output, standardOutput), (.error, standardError),
    ]
    var status: ExitStatus?
    while !open.isEmpty {
      var polled = open.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&polled, nfds_t(polled.count), Self.drainMilliseconds)
      let wasRunning = status == nil
      if status == nil { status = exitStatus() }
      if ready <= 0 {
        if wasRunning { continue }
        break
      }
      for (index, entry) in polled.enumerated().reversed() where entry.revents != 0 {
        let count = read(entry.fd, &chunk, chunk.count)
        if count > 0 { body(open[index].stream, chunk[..<count]) } else { open.remove(at: index) }
      }
    }
    while status == nil {
      usleep(1000)
      status = exitStatus()
    }
    killGroup()
    return status ?? .exited(0)
  }
}
