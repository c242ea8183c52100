import Foundation
import Testing

@testable import Reports

struct ProgressTests {
  /// What a progress display writes while two things are at work, one of them for long.
  private func written(
    isTerminal: Bool, until condition: @escaping @Sendable (String) -> Bool
  ) async throws -> String {
    let pipe = Pipe()
    let progress = Progress(
      total: 2, on: pipe.fileHandleForWriting.fileDescriptor, isTerminal: isTerminal,
      reminder: .milliseconds(5))
    await progress.began("03-focal-loss", "building")
    await progress.began("03-focal-loss", "running")
    await progress.began("04-evaluation", "building")
    await progress.ended("04-evaluation", saying: "✓ 04-evaluation")
    var text = ""
    while !condition(text) {
      text += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    }
    await progress.finish()
    return text
  }

  @Test(.timeLimit(.minutes(1))) func aHangIsSeenByItsNameInPlainLines() async throws {
    let reminder = "[1/2] running 03-focal-loss (0 s)\n"
    let text = try await written(isTerminal: false) { $0.contains(reminder) }
    #expect(text.contains("✓ 04-evaluation\n"))
    #expect(!text.contains("\r"))
  }

  @Test(.timeLimit(.minutes(1))) func aTerminalsLineIsDrawnAgain() async throws {
    let line = "\r\u{1B}[K[1/2] running 03-focal-loss (0 s)"
    let text = try await written(isTerminal: true) { $0.contains(line) }
    #expect(text.contains("\r\u{1B}[K✓ 04-evaluation\n"))
  }
}
