import Chapters
import LessonRuntime
import Verify
import Weave

extension LessonResult {
  /// The chapter with what its run showed, for its page.
  package func lesson(of chapter: Chapter) -> Site.Lesson {
    var lesson = Site.Lesson(chapter: chapter)
    guard case .ran(_, let transcript, let checks, _) = outcome else { return lesson }
    for check in checks {
      let verdict = check.outcome.message.map { Site.Verdict.failed($0.sentence, lines: $0.lines) }
      switch check.subject {
      case .output(let step): lesson.verdicts[step] = verdict ?? .matched
      case .figure(let name):
        guard let svg = transcript.figures[name] else { continue }
        lesson.figures[name] = Site.Drawing(svg: svg, verdict: verdict ?? .matched)
      }
    }
    return lesson
  }

  /// What is wrong and no verdict in the page shows: it does not build, does not run, stopped early.
  func findingsBesideVerdicts(in file: String) -> [Finding] {
    guard case .ran(_, _, let checks, _) = outcome else {
      return messages.map { Finding($0, file: file) }
    }
    let shown = Set(checks.compactMap { $0.report(file: file) })
    return messages.filter { !shown.contains($0) }.map { Finding($0, file: file) }
  }
}
