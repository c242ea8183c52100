import ChapterFixtures
import Chapters
import Expectations
import LessonRuntime
import Verify

/// What holds whenever a chapter takes what its lesson printed.
enum AcceptanceLaws {
  /// The laws that accepting these prints into this chapter breaks, in words; none should.
  static func broken(by markdown: String, printed: [String]) -> [String] {
    guard let chapter = chapter(markdown) else { return [] }
    let acceptance: Acceptance
    do throws(AcceptanceError) {
      acceptance = try accept(printed, into: chapter)
    } catch {
      return error.isAbout(chapter) ? [] : ["refused without a place: \(error)"]
    }
    guard let new = acceptance.markdown else { return [] }
    guard let accepted = self.chapter(new) else { return ["what is accepted is no chapter"] }
    var broken: [String] = []
    if kept(of: chapter) != kept(of: accepted) { broken.append("something else has changed") }
    do throws(AcceptanceError) {
      if try accept(printed, into: accepted).markdown != nil {
        broken.append("accepted twice, it changes")
      }
    } catch {
      broken.append("accepted once, it is refused: \(error)")
    }
    return broken
  }

  private static func chapter(_ markdown: String) -> Chapter? {
    do throws(ChapterErrors) {
      return try Chapter(markdown: markdown, file: Chapter.path)
    } catch {
      return nil
    }
  }

  private static func accept(
    _ printed: [String], into chapter: Chapter
  ) throws(AcceptanceError) -> Acceptance {
    let plan = LessonPlan(
      number: 7, title: "", file: chapter.file, sections: [],
      steps: chapter.listings.map {
        .init(kind: .shown, lines: $0.line...$0.endLine, output: $0.output)
      },
      figures: [])
    var transcript = Transcript()
    for (index, text) in zip(chapter.listings.indices, printed) {
      transcript.steps[index] = .init()
      transcript.steps[index]?.printed = text
    }
    let checks = plan.checks(of: transcript) { _ in nil }
    return try chapter.accepting(checks, of: plan, transcript)
  }

  /// The lines that no acceptance may touch.
  private static func kept(of chapter: Chapter) -> [Substring] {
    let lines = chapter.text.split(separator: "\n", omittingEmptySubsequences: false)
    let outputs = chapter.listings.compactMap(\.output)
    return zip(1..., lines).filter { number, line in
      !outputs.contains { output in
        switch output.form {
        case .block: number > output.line && number < output.endLine
        case .comments: line.contains(PrintsComment.opening)
        }
      }
    }.map(\.1)
  }
}

extension AcceptanceError {
  fileprivate func isAbout(_ chapter: Chapter) -> Bool {
    guard case .cannotBeWritten(_, let line) = self else { return false }
    return (1...chapter.text.count { $0 == "\n" } + 1).contains(line)
  }
}
