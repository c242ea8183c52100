import Chapters

extension ChapterWeaver {
  /// A question and its choices; opening a choice tells whether it is right, and why.
  mutating func html(_ quiz: Quiz) -> HTML {
    let label = quiz.id + ".question"
    var choices = HTML()
    for choice in quiz.choices {
      choices += html(choice)
      choices += "\n"
    }
    return element(
      "div", ["class": "quiz", "id": quiz.id, "role": "group", "aria-labelledby": label],
      element("p", ["class": "asks", "id": label], html(quiz.question)), "\n", choices)
  }

  private mutating func html(_ choice: Quiz.Choice) -> HTML {
    element(
      "details", ["class": choice.isRight ? "choice right" : "choice wrong"],
      element("summary", [:], html(choice.text)),
      element(
        "div", ["class": "reason"],
        element("p", ["class": "word"], choice.isRight ? "Right." : "No."), "\n",
        html(choice.reason)))
  }
}
