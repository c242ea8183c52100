import Chapters

/// Programs that are compiled together, each as a function, because they import the same modules: what
/// another file of a module imports can make members visible that the program alone would not see.
struct Grouping {
  /// So many functions are compiled at a time; more gain little, and make a failure dearer.
  static let largest = 40

  /// What may not stand in a function, or means something else there than at the top level.
  private static let ungroupable: Set<String> = [
    "extension", "operator", "precedencegroup", "macro", "main", "freestanding", "attached",
    "endif",
    "deinit", "weak", "unowned", "function",
    // A variable at the top level belongs to the main actor and is never given away; a function's may be.
    "await", "nonisolated", "detached", "concurrent", "consume", "Copyable",
  ]
  private static let ungroupableOutside: Set<String> = [
    "defer", "public", "package", "internal", "fileprivate", "open", "private", "lazy",
  ]

  /// The indices of programs to compile together.
  var groups: [[Int]] = []
  /// The indices of programs to compile one at a time.
  var singles: [Int] = []

  init(singles: [Int]) {
    self.singles = singles
  }

  /// Groups those of the programs that have these indices.
  ///
  /// - Parameter jobs: So many groups are compiled at a time, so there are so many if there is enough.
  init(_ indices: [Int], of programs: [Program], jobs: Int) {
    var byImports: [(imports: Set<String>, indices: [Int])] = []
    for index in indices {
      guard let imports = Self.groupableImports(of: programs[index]) else {
        singles.append(index)
        continue
      }
      if let place = byImports.firstIndex(where: { $0.imports == imports }) {
        byImports[place].indices.append(index)
      } else {
        byImports.append((imports, [index]))
      }
    }
    for (_, indices) in byImports {
      let size = min(Self.largest, (indices.count + jobs - 1) / jobs)
      if size < 3 { singles += indices } else { groups += indices.chunks(of: size) }
    }
    singles.sort()
  }

  /// The imports of a program that may stand in a function; nil for another.
  private static func groupableImports(of program: Program) -> Set<String>? {
    var imports: Set<String> = []
    for listing in program.listings where [.shown, .hidden, .trap].contains(listing.kind) {
      let outline = CodeOutline(listing.code)
      let isOneLevel = outline.depths.last == 0 && !outline.depths.contains { $0 < 0 }
      guard isOneLevel, outline.words.isDisjoint(with: ungroupable),
        outline.outerWords.isDisjoint(with: ungroupableOutside), !outline.hasWrappedVariables,
        outline.importCount == outline.imports.count
      else { return nil }
      imports.formUnion(outline.imports.values.map(\.text))
    }
    return imports
  }
}

extension [Int] {
  fileprivate func chunks(of size: Int) -> [[Int]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
