import Chapters

extension ChapterLinks {
  /// The page's relative address for a destination written in a chapter's Markdown:
  /// `../03-focal-loss/chapter.md#gamma` is `03-focal-loss.html#gamma`, and `#gamma` itself on the chapter's
  /// own page.
  func address(of destination: String, in chapter: Chapter, fromElsewhere: Bool = false)
    throws(BrokenLink) -> String
  {
    switch try target(of: destination, in: chapter) {
    case .elsewhere(let address): return address
    case .chapter(let folder, let anchor):
      let page = folder == chapter.folder && anchor != nil && !fromElsewhere ? "" : folder + ".html"
      return page + (anchor.map { "#" + $0 } ?? "")
    }
  }
}
