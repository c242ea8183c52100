import Chapters

extension Site {
  /// The pictures that other sites show beside a link to a chapter, as SVG: what publishes the site makes
  /// PNG of them, which is all that those sites take.
  var pictures: [File] {
    ([.cover] + lessons.map(Picture.init)).map { picture in
      File(path: picture.path, contents: Array(templates.picture(picture).utf8))
    }
  }
}

/// What a picture of a chapter says and shows.
struct Picture {
  var name: String
  var kicker: String
  var title: String
  var words: String
  /// A figure of the chapter, as SVG.
  var drawing: String?

  var path: String { "pictures/\(name).svg" }
}

extension Picture {
  /// The picture of every page that is no chapter.
  static let cover = Picture(
    name: "index", kicker: "A course in interview questions", title: "Rare Positives",
    words: "How do you handle severe class imbalance when training a deep learning model?")

  init(_ lesson: Site.Lesson) {
    let chapter = lesson.chapter
    name = chapter.folder
    kicker = "Chapter \(chapter.number ?? 0) · \(chapter.frontMatter.difficulty.rawValue)"
    title = chapter.frontMatter.title
    words = chapter.frontMatter.question
    drawing = chapter.figures.first.flatMap { lesson.figures[$0.figure.name]?.svg }
  }

  /// A line of text, and how far down it stands.
  struct Line: Equatable {
    var text: String
    var y: Int
  }

  /// The lines of the title and of the words below it, which SVG does not break by itself.
  var lines: (title: [Line], words: [Line]) {
    let title = title.broken(after: 16).enumerated().map { Line(text: $1, y: 210 + 76 * $0) }
    let start = (title.last?.y ?? 0) + 68
    let words = words.broken(after: 38).enumerated().map { Line(text: $1, y: start + 40 * $0) }
    return (title, words)
  }

  /// A thousand dots, one of them set apart: what stands where a chapter has no figure.
  var dots: [(x: Int, y: Int, isPositive: Bool)] {
    (0..<1000).map { (x: 636 + $0 % 40 * 13, y: 150 + $0 / 40 * 13, isPositive: $0 == 617) }
  }
}

extension String {
  /// The drawing as the address of a picture, so that its style is its own.
  var asDataAddress: String {
    var address = "data:image/svg+xml,"
    for byte in utf8 {
      let isPlain =
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D: true
        default: false
        }
      if isPlain {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
    return address
  }
}
