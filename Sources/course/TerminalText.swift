import Foundation
import Weave

extension String {
  /// Markdown as a terminal shows it to people: formulas as their TeX, links as their words, paragraphs broken
  /// between words.
  var forTerminal: String {
    let plain = replacing("$`", with: "").replacing("`$", with: "")
      .replacing(/\[([^\]]+)\]\([^)]*\)/) { String($0.1) }
    var isCode = false
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode || line.hasPrefix("|")
        ? String(line) : line.broken(after: terminalWidth).joined(separator: "\n")
    }
    return lines.joined(separator: "\n")
  }
}

/// The columns for text; lines longer than eighty are hard to read.
private var terminalWidth: Int {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
  return min(Int(size.ws_col), 80)
}
