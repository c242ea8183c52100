import Foundation
import Testing

@testable import Reports

/// What is waited for in vain is named after minutes: the time that a test waits for its turn counts.
struct ProgressTests {
  /// What a progress display writes, until it says something, while two things are at work, one of them
  /// for long.
  private func written(isTerminal: Bool, until said: String) async throws -> String {
    let pipe = Pipe()
    let progress = Progress(
      total: 2, on: pipe.fileHandleForWriting.fileDescriptor, isTerminal: isTerminal,
      reminder: .milliseconds(5))
    await progress.began("03-focal-loss", "building")
    await progress.began("03-focal-loss", "running")
    await progress.began("04-evaluation", "building")
    await progress.ended("04-evaluation", saying: "✓ 04-evaluation")
    // Reading waits, so it is done on a thread that nothing else needs.
    let text = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var text = ""
        while !text.contains(said) {
          text += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        }
        continuation.resume(returning: text)
      }
    }
    await progress.finish()
    return withExtendedLifetime(pipe) { text }
  }

  @Test(.timeLimit(.minutes(10))) func aHangIsSeenByItsNameInPlainLines() async throws {
    let text = try await written(isTerminal: false, until: "[1/2] running 03-focal-loss (")
    #expect(text.contains("✓ 04-evaluation\n"))
    #expect(!text.contains("\r"))
  }

  @Test(.timeLimit(.minutes(10))) func aTerminalsLineIsDrawnAgain() async throws {
    let line = "\r\u{1B}[K[1/2] running 03-focal-loss ("
    let text = try await written(isTerminal: true, until: line)
    #expect(text.contains("\r\u{1B}[K✓ 04-evaluation\n"))
  }
}
