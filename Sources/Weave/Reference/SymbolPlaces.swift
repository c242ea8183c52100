import Chapters

/// Where the reference explains which symbol.
struct SymbolPlaces {
  /// By page and full name: the anchor of the entry.
  private(set) var anchors: [String: [String: String]] = [:]
  /// By full name, and by it without labels: the pages that have the entry, and its full name.
  private var entries: [String: [(page: String, name: String)]] = [:]
  /// By the name that code has after a point or before a parenthesis: the types it belongs to.
  private var owners: [String: Set<String>] = [:]

  init(_ topics: [Topic]) {
    for topic in topics {
      // The same counting as for the headings of any page.
      var uses = [topic.title.anchor: 1]
      for entry in topic.entries {
        let anchor = entry.name.anchor
        let count = uses[anchor, default: 0]
        uses[anchor] = count + 1
        anchors[topic.page, default: [:]][entry.name] = count == 0 ? anchor : "\(anchor)-\(count)"
        for key in Set([entry.name] + entry.symbols.map(\.fullName)) {
          entries[key, default: []].append((topic.page, entry.name))
        }
        for symbol in entry.symbols {
          owners[symbol.baseName, default: []].insert(symbol.parent ?? "")
        }
      }
    }
  }

  /// Markdown for a name in the documentation of a symbol: a link if the symbol is known.
  func link(to name: String, in symbol: Symbol, from topic: Topic) -> String {
    let path = name.replacing("/", with: ".")
    let around = symbol.isType ? symbol.fullName : symbol.parent
    let candidates = [around.map { "\($0).\(path)" }, path].compactMap { $0 }
    let found = candidates.lazy.compactMap { entries[$0] }.first
    guard let found else { return "`\(name)`" }
    let near = found.first { $0.page == topic.page } ?? found[0]
    let anchor = anchors[near.page]?[near.name] ?? ""
    return "[`\(name)`](\(near.page == topic.page ? "" : near.page + ".md")#\(anchor))"
  }

  /// The names by which code can mean one symbol only: types, functions, and members of one type whose name
  /// is of several words, as those of Swift's own types seldom are.
  var unambiguous: [String: String] {
    var addresses: [String: String] = [:]
    for (name, types) in owners where types.count == 1 {
      guard let type = types.first else { continue }
      let isMember = !type.isEmpty
      if isMember, !name.contains(where: \.isUppercase) || name.first?.isUppercase == true {
        continue
      }
      let full = isMember ? "\(type).\(name)" : name
      guard let found = entries[full], Set(found.map(\.page)).count == 1,
        let anchor = anchors[found[0].page]?[found[0].name]
      else { continue }
      addresses[name] = "\(found[0].page).html#\(anchor)"
    }
    return addresses
  }
}
