import Chapters
import Expectations
import Foundation
import LessonRuntime

/// Runs the Python blocks of a chapter, in reading order in one process, and holds what each prints
/// against the output of the Swift block it stands beside.
package struct ParityRun: Sendable {
  /// A Python that has the libraries.
  package var python: String

  package init(python: String) {
    self.python = python
  }

  /// What is wrong, as a compiler would write it; nothing for a chapter without such blocks.
  package func messages(of chapter: Chapter) async throws -> [String] {
    if chapter.counterparts.isEmpty { return [] }
    let blocks = chapter.counterparts.map {
      Block(file: chapter.file, line: $0.line, code: $0.code)
    }
    let input = Array(try JSONEncoder().encode(blocks))
    let run = try await FinishedProcess.running(python, ["-c", Self.driver], input: input)
    let lines = run.output.split(separator: UInt8(ascii: "\n"))
    var prints: [Print] = []
    var strayLines: [String] = []
    for line in lines {
      do {
        prints.append(try JSONDecoder().decode(Print.self, from: Data(line)))
      } catch {
        strayLines.append(String(decoding: line, as: UTF8.self))
      }
    }
    guard prints.count == blocks.count else {
      let line = blocks[min(prints.count, blocks.count - 1)].line
      let words = String(decoding: run.error, as: UTF8.self).trimmingCharacters(
        in: .whitespacesAndNewlines)
      let said = (strayLines + [words]).filter { !$0.isEmpty }.joined(separator: "\n")
      return ["\(chapter.file):\(line): error: Python stopped here: \(said)"]
    }
    if let line = strayLines.first {
      return ["\(chapter.file):\(blocks[0].line): error: Python wrote beside its prints: \(line)"]
    }
    return zip(chapter.counterparts, prints).flatMap { counterpart, print in
      messages(of: print, counterpart, in: chapter)
    }
  }

  private func messages(
    of print: Print, _ counterpart: Counterpart, in chapter: Chapter
  ) -> [String] {
    if let problem = print.problem {
      return ["\(chapter.file):\(print.line ?? counterpart.line): error: \(problem)"]
    }
    guard let output = chapter.listings[counterpart.listing].output,
      case .differs(let difference) = output.expectation.compare(with: print.printed)
    else { return [] }
    let place = output.line(at: difference.firstLine)
    let head =
      "\(chapter.file):\(place): error: the Python block of line \(counterpart.line) prints something else"
    return [head] + difference.lines.rendered()
  }

  private struct Block: Encodable {
    var file: String
    var line: Int
    var code: String
  }

  private struct Print: Decodable {
    var printed: String
    var line: Int?
    var problem: String?
  }

  /// Runs each block in one namespace, its code moved down to its line of the Markdown.
  private static let driver = """
    import contextlib, io, json, sys, traceback
    blocks, namespace = json.load(sys.stdin), {"__name__": "__main__"}
    for block in blocks:
        printed, line, problem = io.StringIO(), None, None
        try:
            with contextlib.redirect_stdout(printed):
                code = compile("\\n" * block["line"] + block["code"], block["file"], "exec")
                exec(code, namespace)
        except Exception as error:
            frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == block["file"]]
            line = frames[-1].lineno if frames else getattr(error, "lineno", None)
            problem = f"{type(error).__name__}: {error}"
        print(json.dumps({"printed": printed.getvalue(), "line": line, "problem": problem}), flush=True)
    """
}
