import Chapters

/// Chapters for tests: valid front matter, and whatever body a test is about.
extension Chapter {
  package static let path = "chapters/07-folder/chapter.md"

  /// The front matter, of eight lines.
  package static let head = """
    ---
    title: A chapter
    question: "Why?"
    difficulty: hard
    asked: [Stripe, Google]
    summary: A summary.
    tags: [one]
    ---
    """

  /// A chapter with this body below its front matter: the body's first line is line 10.
  package init(body: String) throws {
    try self.init(markdown: Chapter.head + "\n\n" + body + "\n", file: Chapter.path)
  }
}
