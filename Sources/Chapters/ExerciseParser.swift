/// Puts a chapter's exercises together from the fences and folds that a parser meets.
struct ExerciseParser {
  private struct Draft {
    var title: String
    var line: Int
    var starter: Exercise.Part
    var hints = 0
  }

  private struct Mistake {
    var reason: ChapterError.Reason
    var line: Int
  }

  private var drafts: [Draft] = []
  private var others: [Exercise.Part] = []
  private var mistakes: [Mistake] = []
  /// The level-3 heading that no exercise has taken yet.
  private var freeHeading: (title: String, line: Int)?
  private var isInExercise = false

  mutating func meet(heading: Heading, line: Int) {
    guard heading.level <= 3 else { return }
    freeHeading = heading.level == 3 ? (heading.text.plainText, line) : nil
    isInExercise = false
  }

  mutating func meet(_ part: Exercise.Part, isFolded: Bool) {
    if part.role == .starter {
      begin(part)
    } else if others.contains(where: { $0.role == part.role && $0.exercise == part.exercise }) {
      note(.repeatedExercise(part.exercise, word: part.role.rawValue), part.line)
    } else {
      if part.role == .solution, !isFolded { note(.unfoldedSolution(part.exercise), part.line) }
      others.append(part)
    }
  }

  /// Counts the folds of an exercise that are called `Hint 1`, `Hint 2` and so on.
  mutating func meet(fold title: String, line: Int) {
    guard isInExercise, title.hasPrefix("Hint"), let last = drafts.indices.last else { return }
    drafts[last].hints += 1
    let wanted = "Hint \(drafts[last].hints)"
    if title != wanted { note(.wrongHint(title, wanted: wanted), line) }
  }

  private mutating func begin(_ starter: Exercise.Part) {
    if drafts.contains(where: { $0.starter.exercise == starter.exercise }) {
      note(.repeatedExercise(starter.exercise, word: starter.role.rawValue), starter.line)
      return
    }
    if freeHeading == nil { note(.exerciseWithoutHeading(starter.exercise), starter.line) }
    let heading = freeHeading ?? (starter.exercise, starter.line)
    drafts.append(Draft(title: heading.title, line: heading.line, starter: starter))
    freeHeading = nil
    isInExercise = true
  }

  private mutating func note(_ reason: ChapterError.Reason, _ line: Int) {
    mistakes.append(Mistake(reason: reason, line: line))
  }
}

extension ExerciseParser {
  /// The exercises that are complete, once the chapter has ended; what the others lack is reported.
  mutating func finished(
    report: (ChapterError.Reason, _ line: Int) -> Void
  ) -> [Exercise] {
    let names = drafts.map(\.starter.exercise)
    for part in others where !names.contains(part.exercise) {
      let nearest = nearestName(to: part.exercise, among: names)
      note(.unknownExercise(part.exercise, nearest: nearest, known: names), part.line)
    }
    let exercises = drafts.compactMap { finished($0) }
    for mistake in mistakes { report(mistake.reason, mistake.line) }
    return exercises
  }

  private mutating func finished(_ draft: Draft) -> Exercise? {
    let starter = draft.starter
    if draft.hints == 0 { note(.exerciseWithoutHint(starter.exercise), starter.line) }
    guard let checks = part(.checks, of: starter), let solution = part(.solution, of: starter)
    else { return nil }
    return Exercise(
      name: starter.exercise, title: draft.title, line: draft.line, starter: starter,
      checks: checks, solution: solution, hints: draft.hints)
  }

  private mutating func part(_ role: Exercise.Part.Role, of starter: Exercise.Part)
    -> Exercise.Part?
  {
    let part = others.first { $0.role == role && $0.exercise == starter.exercise }
    if part == nil {
      note(.incompleteExercise(starter.exercise, missing: role.rawValue), starter.line)
    }
    return part
  }
}
