internal import Dispatch
import Synchronization

/// Does work that blocks away from Swift's own threads. If the task is cancelled, the programs that the work
/// runs are ended.
package func blocking<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  let cancellation = Cancellation()
  return await withTaskCancellationHandler {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Cancellation.$current.withValue(cancellation, operation: work))
      }
    }
  } onCancel: {
    cancellation.isAsked.store(true, ordering: .relaxed)
  }
}

/// Whether the result of some work is wanted no more.
final class Cancellation: Sendable {
  /// That of the work which this thread does.
  @TaskLocal static var current: Cancellation?

  let isAsked = Atomic(false)
}
