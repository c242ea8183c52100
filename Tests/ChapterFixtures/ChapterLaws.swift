import Chapters
import Expectations

/// What holds for whatever bytes are taken for a chapter.
package enum ChapterLaws {
  /// A front matter and a blank line, for bodies.
  package static let head = Chapter.head + "\n\n"

  /// The laws that these bytes break, in words; none should.
  package static func broken(by bytes: [UInt8]) -> [String] {
    do throws(ChapterErrors) {
      let chapter = try Chapter(bytes: bytes, file: Chapter.path)
      return broken(by: chapter, bytes)
    } catch {
      return broken(by: error, lineCount: bytes.count { $0 == UInt8(ascii: "\n") } + 1)
    }
  }

  private static func broken(by errors: ChapterErrors, lineCount: Int) -> [String] {
    let lines = errors.errors.map(\.location.line)
    return [
      lines.isEmpty ? "a refusal has no reason" : nil,
      lines.contains { $0 < 1 || $0 > lineCount } ? "a mistake is on no line: \(errors)" : nil,
      lines != lines.sorted() ? "the mistakes are not in order: \(errors)" : nil,
    ].compactMap { $0 }
  }

  private static func broken(by chapter: Chapter, _ bytes: [UInt8]) -> [String] {
    let lines = chapter.text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = chapter.blocks
    return [
      Array(chapter.text.utf8) != bytes ? "the text is not the file's" : nil,
      printed(blocks, lines).map { Array($0.utf8) != bytes } ?? true
        ? "the blocks, printed, are not the file: \(blocks.map(\.lines))" : nil,
      blocks.contains { !$0.holdsItsChildren } ? "a block stands outside of what holds it" : nil,
    ].compactMap { $0 } + chapter.listings.flatMap { broken(by: $0, lines) }
  }

  /// The lines of each block, and those between them; nil where blocks overlap or leave the file.
  private static func printed(_ blocks: [Block], _ lines: [Substring]) -> String? {
    var printed: [Substring] = []
    for block in blocks {
      let (first, last) = (block.lines.lowerBound - 1, block.lines.upperBound)
      guard first >= printed.count, last <= lines.count else { return nil }
      printed += lines[printed.count..<first]
      printed += lines[first..<last]
    }
    return (printed + lines[printed.count...]).joined(separator: "\n")
  }

  private static func broken(by listing: Listing, _ lines: [Substring]) -> [String] {
    let code = listing.code.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let isSource = isBetweenFences(code, listing.line, listing.endLine, lines)
    guard let output = listing.output, output.form == .block else {
      return isSource ? [] : ["a listing's code is not what stands in the file: \(listing)"]
    }
    let text = output.expectation.text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEmpty = output.expectation.text.isEmpty && output.endLine == output.line + 1
    return [
      isSource ? nil : "a listing's code is not what stands in the file: \(listing)",
      isEmpty || isBetweenFences(text[...], output.line, output.endLine, lines)
        ? nil : "an output is not what stands in the file: \(output)",
    ].compactMap { $0 }
  }

  private static func isBetweenFences(
    _ text: ArraySlice<Substring>, _ first: Int, _ last: Int, _ lines: [Substring]
  ) -> Bool {
    guard first >= 1, last <= lines.count, last - first - 1 == text.count else { return false }
    // cmark takes tabs for blanks up to the next stop, and NUL for U+FFFD.
    return zip(text, lines[first..<(last - 1)]).allSatisfy { text, line in
      line.hasSuffix(text) || line.contains("\t") || line.contains("\0")
    }
  }
}

extension Block {
  fileprivate var holdsItsChildren: Bool {
    children.allSatisfy {
      lines.contains($0.lines.lowerBound) && lines.contains($0.lines.upperBound)
        && $0.holdsItsChildren
    }
  }
}
