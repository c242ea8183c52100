extension ChapterError {
  /// What can be wrong with a chapter.
  package enum Reason: Error, Equatable {
    case unreadable(String)
    case notUTF8
    case carriageReturn
    case lineTooLong(limit: Int)
    case tooManyColumns(limit: Int)
    case nestedTooDeeply(limit: Int)
    case tooManyOpenImages(limit: Int)
    case readsLaterVariable(String, line: Int)
    case noFrontMatter
    case unclosedFrontMatter
    case malformedFrontMatter(String)
    case missingKey(String)
    case unknownKey(String, nearest: String?)
    case wrongValue(key: String, wanted: String)
    case unclosedFence
    case unknownLanguage(String, nearest: String)
    case unknownWord(String, language: String, nearest: String?, known: [String])
    case wrongAttribute(String, wanted: String)
    case clashingWords(String, String)
    case missingReason
    case sessionInChapter
    case outputWithoutCode
    case outputOfIgnoredCode
    case secondOutput
    case missingOutput(of: String)
    /// The prose claims a number that nothing shows.
    case numberWithoutOrigin(String)
    case misplacedParity
    case outputOfExercise
    case exerciseWithoutHeading(String)
    case exerciseWithoutHint(String)
    case incompleteExercise(String, missing: String)
    case repeatedExercise(String, word: String)
    case unknownExercise(String, nearest: String?, known: [String])
    case unfoldedSolution(String)
    case wrongHint(String, wanted: String)
    case malformedDetails(String)
    case unclosedDetails
    case strayClosingDetails
    case malformedQuestionID(String)
    case repeatedQuestionID(String)
    case malformedQuiz(String)
    case taskOutsideQuiz
    case unknownAlert(String, nearest: String?)
    case malformedAlert(String)
    case misplacedFigure
    case figureOutsideFolder(String)
    case noFootnote(String)
    case unusedFootnote(String)
    case repeatedFootnote(String)
    case nestedFootnote
    case unknownHTML(String)
    case brokenLink(BrokenLink)
    case repeatedAnchor(String)
  }
}

extension ChapterError.Reason {
  package var message: String {
    switch self {
    case .unreadable(let problem): "the file cannot be read: \(problem)"
    case .notUTF8: "the file is not UTF-8 from here on; save it as UTF-8"
    case .carriageReturn:
      "the line holds a carriage return; save the file with line feeds alone between its lines"
    case .lineTooLong(let limit): "the line is longer than \(limit) bytes; break it"
    case .tooManyColumns(let limit): "the line has more than \(limit) table columns"
    case .nestedTooDeeply(let limit):
      "lists, quotes, folds, links and emphasis are nested more than \(limit) deep here"
    case .tooManyOpenImages(let limit):
      "more than \(limit) '![' of this paragraph have no ']'; write \\![ where no figure is meant"
    case .readsLaterVariable(let name, let line):
      "'\(name)' is declared on line \(line) only: here it is still zero, and nothing would say so"
    case .noFrontMatter: "a chapter begins with front matter: a line '---', its keys, a line '---'"
    case .unclosedFrontMatter: "the front matter is not closed: a line '---' ends it"
    case .malformedFrontMatter(let problem): "the front matter is no YAML: \(problem)"
    case .missingKey(let key): "the front matter has no '\(key)'"
    case .unknownKey(let key, let nearest):
      "the front matter knows no '\(key)'" + suggestion(nearest, or: FrontMatter.keys)
    case .wrongValue(let key, let wanted): "'\(key)' must be \(wanted)"
    case .unclosedFence, .unknownLanguage, .unknownWord, .wrongAttribute, .clashingWords,
      .missingReason:
      fenceMessage
    case .sessionInChapter:
      "a chapter is one program, so its blocks have no sessions; 'course check' knows them"
    case .outputWithoutCode:
      "an output block shows what the Swift block above it prints, and there is none"
    case .outputOfIgnoredCode: "the Swift block above is not run, so it prints nothing"
    case .secondOutput:
      "the Swift block above has its output already: one 'output' block or '// Prints' comments"
    case .missingOutput(let kind):
      "a 'swift \(kind)' block needs an 'output' block below it that says "
        + (kind == "full" ? "what it printed" : "the message")
    case .numberWithoutOrigin(let number):
      "no block of the chapter prints or holds '\(number)': print it, or link to where it is from"
    case .misplacedParity:
      "a 'python parity' block stands between a Swift block and its 'output' block, which both print"
    case .outputOfExercise, .exerciseWithoutHeading, .exerciseWithoutHint, .incompleteExercise,
      .repeatedExercise, .unknownExercise, .unfoldedSolution, .wrongHint:
      exerciseMessage
    case .malformedDetails(let problem): problem
    case .unclosedDetails:
      "<details> is not closed: '</details>' stands on a line of its own, after a blank line"
    case .strayClosingDetails: "</details> closes nothing"
    case .malformedQuestionID(let id):
      "'\(id)' is no id of a question: 'q-' or, of a quiz, 'quiz-', then small letters, digits and hyphens"
    case .repeatedQuestionID(let id): "the id '\(id)' is used twice"
    case .malformedQuiz(let problem): problem
    case .taskOutsideQuiz:
      "a list with boxes to tick is the choices of a quiz: <details id=\"quiz-…\">"
    case .unknownAlert(let name, let nearest):
      "there is no alert [!\(name)]"
        + suggestion(nearest, or: Alert.Kind.allCases.map { $0.rawValue.uppercased() })
    case .malformedAlert(let problem): problem
    case .misplacedFigure: "a figure stands in a paragraph of its own"
    case .figureOutsideFolder(let path):
      "'\(path)' is no figure of this lesson: write figures/NAME.svg, with small letters, digits and hyphens"
    case .noFootnote(let label):
      "there is no footnote '[^\(label)]: …'; write \\[^ where none is meant"
    case .unusedFootnote(let label): "nothing refers to this footnote by '[^\(label)]'"
    case .repeatedFootnote(let label): "the footnote '[^\(label)]' is there already"
    case .nestedFootnote:
      "a footnote begins at the margin, outside of lists, quotations, folds and other footnotes"
    case .unknownHTML(let tag):
      "HTML other than <details>, <summary>, <kbd>, <sub>, <sup>, <br> and comments is not rendered: \(tag)"
    case .brokenLink(let link): link.message
    case .repeatedAnchor(let anchor):
      "the anchor ‘\(anchor)’ is taken by an earlier heading or question of this chapter"
    }
  }

  private var fenceMessage: String {
    switch self {
    case .unclosedFence: "the fence that opens here is never closed"
    case .unknownLanguage(let language, let nearest):
      "there is no language '\(language)': did you mean '\(nearest)'?"
    case .unknownWord(let word, let language, let nearest, let known):
      (language == "output" ? "an" : "a") + " '\(language)' fence knows no '\(word)'"
        + suggestion(nearest, or: known)
    case .wrongAttribute(let name, let wanted): "'\(name)' wants \(wanted)"
    case .clashingWords(let one, let other): "'\(one)' and '\(other)' do not go together"
    default: "a 'swift ignore' block gives its reason: swift ignore because=\"…\""
    }
  }

  private var exerciseMessage: String {
    switch self {
    case .exerciseWithoutHeading(let name):
      "the exercise '\(name)' needs a heading '###' of its own above it"
    case .exerciseWithoutHint(let name):
      "the exercise '\(name)' has no hint: <details><summary>Hint 1</summary> below the starter"
    case .incompleteExercise(let name, let word):
      "the exercise '\(name)' has no \(word): a block 'swift \(word)=\(name)'"
    case .repeatedExercise(let name, let word): "there is a block 'swift \(word)=\(name)' already"
    case .unknownExercise(let name, let nearest, let known):
      "there is no exercise '\(name)'" + suggestion(nearest, or: known)
    case .unfoldedSolution(let name):
      "the solution of '\(name)' stands in a fold: <details><summary>Solution</summary>"
    case .wrongHint(let title, let wanted): "this hint is called '\(title)'; it is '\(wanted)'"
    default: "an exercise's code is not run here and prints nothing; its checks say what is right"
    }
  }

  private func suggestion(_ nearest: String?, or known: [String]) -> String {
    if let nearest { return ": did you mean '\(nearest)'?" }
    return known.isEmpty ? "" : "; it knows \(known.joined(separator: ", "))"
  }
}
