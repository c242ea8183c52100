import ArgumentParser
import Chapters
import Foundation
import LessonRuntime
import Reports

extension Course {
  /// Runs the command: status 0 if everything matched, 1 if something did not, 2 if the call was wrong.
  /// Interrupted, it ends what it has started.
  static func main() async {
    Interruption.watch()
    do {
      try refuseUnknownSubcommand()
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      // The usage would say nothing of what is wrong.
      end(saying: "Error: \(error.message)", ExitCode(2))
    } catch let error as ChapterErrors {
      end(saying: error.description, .failure)
    } catch let error as SupervisionError {
      end(saying: error.description, .failure)
    } catch let error as CocoaError {
      end(saying: "Error: '\(error.filePath ?? "")': \(error.fileFailure)", .failure)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      end(saying: fullMessage(for: error), ExitCode(2))
    }
  }

  private static func end(saying message: String, _ code: ExitCode) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(withError: code)
  }

  /// The parser would only call it unexpected.
  private static func refuseUnknownSubcommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    if names.contains(word) { return }
    let nearest = nearestName(to: word, among: names)
    throw ValidationError(
      "there is no subcommand '\(word)'"
        + (nearest.map { ": did you mean '\($0)'?" }
          ?? "; there are \(names.joined(separator: ", "))"))
  }
}
