/// What can be told of Swift code without parsing it.
struct CodeOutline: Equatable {
  /// The words outside comments and string literals.
  var words: Set<String>
  /// Those of them outside all braces, attributes with their mark too.
  var outerWords: Set<String>
  /// How many braces are open where each line begins.
  var depths: [Int]
  /// How often `import` stands outside all braces.
  var importCount: Int
  /// The lines that are an import and nothing else, counted from 0, with the import.
  var imports: [Int: Import] = [:]

  struct Import: Hashable {
    var text: String
    var module: String
  }

  init(_ code: String) {
    let scanner = CodeScanner(code)
    words = scanner.words
    outerWords = scanner.outerWords
    depths = scanner.depths
    importCount = scanner.importCount
    guard outerWords.contains("import") else { return }
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where depths.indices.contains(index) {
      if depths[index] == 0, let found = Import(line) { imports[index] = found }
    }
  }

  /// Whether the code says with `@main` where a program begins.
  func hasEntryPoint(_ code: String) -> Bool {
    outerWords.contains("main")
      && zip(depths, code.split(separator: "\n", omittingEmptySubsequences: false))
        .contains { $0 == 0 && $1.contains(/^\s*@main\b/) }
  }

  /// Whether a variable outside all braces has a property wrapper, or a macro, before it.
  var hasWrappedVariables: Bool {
    outerWords.contains { $0.hasPrefix("@") && $0.dropFirst().first?.isUppercase == true }
  }

  /// The code with its imports taken out and every other line in its place.
  func withoutImports(_ code: String) -> String {
    imports.isEmpty
      ? code
      : code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { imports[$0] == nil ? String($1) : "" }.joined(separator: "\n")
  }
}

extension CodeOutline.Import {
  /// `import A`, `@testable import A`, `internal import struct A.B`, with perhaps a comment after it.
  fileprivate init?(_ line: Substring) {
    let pattern =
      /\s*((?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:[a-z]+\s+)?(\w+)[\w.]*)\s*;?\s*(?:\/\/.*)?/
    guard let match = line.wholeMatch(of: pattern) else { return nil }
    text = String(match.1)
    module = String(match.2)
  }
}
