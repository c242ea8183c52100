import Foundation

/// Ctrl-C, or a request to end. The process does not die of it, so that it can end what it started.
enum Interruption {
  /// Returns when the process is to end, or its task is cancelled.
  static func wait() async {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A handler, for processes started from here would go on ignoring what is ignored here.
      signal(number) { _ in _ = write(pipeEnds.write, "!", 1) }
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          var byte: UInt8 = 0
          while read(pipeEnds.read, &byte, 1) < 0, errno == EINTR {}
          continuation.resume()
        }
      }
    } onCancel: {
      _ = write(pipeEnds.write, "!", 1)
    }
  }
}

/// What the handler writes into, for it may do hardly anything else.
private let pipeEnds: (read: Int32, write: Int32) = {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { fatalError("no pipe: \(String(cString: strerror(errno)))") }
  return (ends[0], ends[1])
}()
