import Chapters
import Digests

/// Takes in all that a page is made of, and gives it a digest. Each thing comes after its length, so that no two
/// rows of things look the same.
struct PageIngredients: Sendable {
  private var digest = SHA256()

  mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    digest.update(Array("\(bytes.count):".utf8))
    digest.update(bytes)
  }

  mutating func add(_ text: String?) {
    add(text == nil ? "none" : "some")
    if let text { add(text) }
  }

  mutating func add(_ list: [String]) {
    add(String(list.count))
    for text in list { add(text) }
  }

  func finished() -> String {
    var digest = digest
    return digest.finished()
  }
}

extension Site {
  /// What all pages are made of, besides their own text: the templates, what pages say of the others, where links
  /// can lead, what the glossary and the reference explain.
  var sharedIngredients: PageIngredients {
    var all = PageIngredients()
    for (name, text) in templates.texts.sorted(by: { $0.key < $1.key }) { all.add([name, text]) }
    all.add(baseAddress)
    all.add(compiler)
    for page in chapters + pages + (reference?.pages ?? []) {
      all.add([page.file, page.frontMatter.title])
      all.add(page.anchors.map(\.anchor))
    }
    all.add("\(chapters.count) \(pages.count)")
    all.add(pages.first { $0.folder == "glossary" }?.text)
    for (name, address) in (reference?.addresses ?? [:]).sorted(by: { $0.key < $1.key }) {
      all.add([name, address])
    }
    return all
  }

  /// The digest of all that goes into what the site shows of this chapter or page.
  func digest(of part: Part, _ shared: PageIngredients) -> String {
    var all = shared
    all.add(part.lesson.chapter.file)
    all.add(part.lesson.chapter.text)
    for (listing, verdict) in part.lesson.verdicts.sorted(by: { $0.key < $1.key }) {
      all.add(String(listing))
      all.add(verdict)
    }
    for (name, drawing) in part.lesson.figures.sorted(by: { $0.key < $1.key }) {
      all.add([name, drawing.svg])
      all.add(drawing.verdict)
    }
    for neighbour in [part.previous, part.next] {
      all.add(neighbour?.file)
      all.add(neighbour.map { "\($0.frontMatter)" })
    }
    return all.finished()
  }
}

extension PageIngredients {
  fileprivate mutating func add(_ verdict: Site.Verdict?) {
    switch verdict {
    case nil: add("unchecked")
    case .matched: add("matched")
    case .failed(let sentence, let lines): add(["failed", sentence] + lines)
    }
  }
}
