import Expectations

extension BlockParser {
  mutating func fence(_ node: MarkdownNode, text: String) -> Block.Content? {
    fence(node, text: text, understoodBy: FenceInfo.init(parsing:))
  }

  mutating func fence(
    _ node: MarkdownNode, text: String,
    understoodBy understand: (String) throws(ChapterError.Reason) -> FenceInfo
  ) -> Block.Content? {
    let line = node.lines.lowerBound
    guard isClosed(node, text: text) else {
      report(.unclosedFence, line: line)
      return nil
    }
    do throws(ChapterError.Reason) {
      switch try understand(info(ofFenceAt: line)) {
      case .swift(let kind, let sessions):
        if !sessions.isEmpty, !hasSessions { report(.sessionInChapter, line: line) }
        return listing(kind, node, code: text, sessions: sessions)
      case .exercise(let role, let name): return exercise(role, name, node, code: text)
      case .output(let tolerance, let isUnordered, let isLiteral):
        let expectation = Expectation(
          text: text.droppingFinalNewline, tolerance: tolerance, isUnordered: isUnordered,
          isLiteral: isLiteral)
        return output(Output(form: .block, expectation: expectation, lines: node.lines))
      case .math: return .math(text.droppingFinalNewline)
      case .parity: return counterpart(node, code: text)
      case .other(let language): return .fence(language: language, text: text)
      }
    } catch {
      report(error, line: line)
      return nil
    }
  }

  private mutating func listing(
    _ kind: Listing.Kind, _ node: MarkdownNode, code: String, sessions: [String]
  ) -> Block.Content {
    let line = node.lines.lowerBound
    let listing = Listing(
      kind: kind, code: code, line: line, endLine: node.lines.upperBound,
      indent: node.column - 1, section: section,
      output: Output(printsCommentsIn: code, firstLine: line + 1), sessions: sessions)
    listings.append(listing)
    isAfterExercise = false
    return .listing(listing)
  }

  private mutating func counterpart(_ node: MarkdownNode, code: String) -> Block.Content? {
    let line = node.lines.lowerBound
    guard let last = listings.indices.last, listings[last].output == nil else {
      report(.misplacedParity, line: line)
      return nil
    }
    let counterpart = Counterpart(listing: last, code: code, line: line)
    counterparts.append(counterpart)
    return .counterpart(counterpart)
  }

  private mutating func exercise(
    _ role: Exercise.Part.Role, _ name: String, _ node: MarkdownNode, code: String
  ) -> Block.Content {
    let part = Exercise.Part(
      role: role, exercise: name, code: code, line: node.lines.lowerBound,
      endLine: node.lines.upperBound, indent: node.column - 1)
    exercises.meet(part, isFolded: depth > 0)
    isAfterExercise = true
    return .exercise(part)
  }

  private mutating func output(_ output: Output) -> Block.Content? {
    if isAfterExercise {
      report(.outputOfExercise, line: output.line)
      return nil
    }
    guard let last = listings.indices.last else {
      report(.outputWithoutCode, line: output.line)
      return nil
    }
    if !listings[last].isCompiled {
      report(.outputOfIgnoredCode, line: output.line)
    } else if listings[last].output != nil {
      report(.secondOutput, line: output.line)
    } else {
      listings[last].output = output
      return .output(ofListing: last, output)
    }
    return nil
  }

  /// The words behind the backticks, from the source: cmark hands them over unescaped.
  func info(ofFenceAt line: Int) -> String {
    let text = source[line]
    guard let start = text.firstIndex(where: { $0 == "`" || $0 == "~" }) else { return "" }
    return String(text[start...].drop { $0 == text[start] })
  }

  /// cmark closes an open fence at the end of what holds it and says nothing. Then the last line may look like
  /// a closing fence and be one of the text.
  private func isClosed(_ node: MarkdownNode, text: String) -> Bool {
    guard node.lines.count == text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) + 2,
      node.lines.lowerBound > 0,
      node.lines.upperBound <= source.lineCount
    else { return false }
    let opening = source.bytes(ofLine: node.lines.lowerBound)
    let fences = [UInt8(ascii: "`"), UInt8(ascii: "~")]
    guard let start = opening.firstIndex(where: fences.contains) else { return false }
    let mark = opening[start]
    let length = opening[start...].prefix { $0 == mark }.count
    let quote = UInt8(ascii: ">")
    let isQuoted = opening[..<start].contains(quote)
    let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    let closing = source.bytes(ofLine: node.lines.upperBound).drop {
      blanks.contains($0) || isQuoted && $0 == quote
    }
    let marks = closing.prefix { $0 == mark }
    return marks.count >= length && closing[marks.endIndex...].allSatisfy(blanks.contains)
  }
}

extension String {
  fileprivate var droppingFinalNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
