import Chapters
import Tangle

/// The names that the boundary module gives to generated code; no author's code has them.
enum BoundaryName {
  static let module = "CourseCheckBoundary"
  static let begin = "_courseCheckBegin"
  static let trap = "_courseCheckTrap"
  static let start = "_courseCheckStart"
  static let end = "_courseCheckEnd"
  static let done = "_CourseCheckDone"
}

extension Program {
  /// The program as a file of its own, as its author sees it: code at the top level.
  func mainText(imports: [String]) -> String {
    """
    \(Self.importText(imports))
    _ = \(BoundaryName.start)()
    \(steps(listings))
    \(BoundaryName.end)()

    """
  }

  /// The program as a library, which is how code with an entry point of its own is compiled.
  func libraryText(imports: [String]) -> String {
    let blocks = listings.filter { $0.kind == .shown || $0.kind == .hidden }
    return ([Self.importText(imports)] + blocks.map { $0.located(in: file.literalText) })
      .joined(separator: "\n")
  }

  /// The program as a function, one of many in a compilation. The imports it makes itself stand outside.
  /// It returns what no author's code does, because the top level has no `return`.
  func functionText(named name: String, imports: [String]) -> String {
    let outline = CodeOutline(code)
    let own = Set(outline.imports.values.map(\.text)).sorted()
    let bodies = listings.map { listing in
      var listing = listing
      listing.code = CodeOutline(listing.code).withoutImports(listing.code)
      return listing
    }
    return """
      \(Self.importText(imports + own))
      @MainActor func \(name)() throws -> \(BoundaryName.done) {
      \(steps(bodies))
      return \(BoundaryName.done)()
      }

      """
  }

  /// What the compiler is to refuse: the blocks before one, and the block.
  func textToRefuse(_ index: Int, imports: [String]) -> String {
    let before = listings[..<index].filter { $0.kind == .shown || $0.kind == .hidden }
    let blocks = (before + [listings[index]]).map { $0.located(in: file.literalText) }
    return imports.map { "import \($0)" }.joined(separator: "\n") + "\n"
      + blocks.joined(separator: "\n")
  }

  private static func importText(_ imports: [String]) -> String {
    (["import \(BoundaryName.module)"] + imports.map { $0.contains(" ") ? $0 : "import \($0)" })
      .joined(separator: "\n")
  }

  private func steps(_ listings: [Listing]) -> String {
    listings.enumerated().compactMap { index, listing in
      let file = file.literalText
      return switch listing.kind {
      case .shown, .hidden: "\(BoundaryName.begin)(\(index));\n\(listing.located(in: file))"
      case .trap:
        "\(BoundaryName.trap)(\(index)) {\n\(listing.located(in: file, closing: "}"))"
      default: nil
      }
    }.joined(separator: "\n")
  }
}

extension String {
  /// As it stands in a string literal.
  var literalText: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
