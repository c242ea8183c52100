/// What a folder of a library holds: one page of the reference.
struct Topic {
  /// What stands under one heading: a name with all its overloads.
  struct Entry {
    var name: String
    var isMember: Bool
    var symbols: [Symbol] = []
  }

  /// The library: `Imbalance`.
  var library: String
  /// The folder: `Losses`; empty for what lies beside the folders.
  var folder: String
  var symbols: [Symbol] = []

  var title: String { folder.isEmpty ? library : "\(library): \(folder.lowercased())" }

  /// The page's name: `api-imbalance-losses`.
  var page: String {
    (["api", library] + (folder.isEmpty ? [] : [folder])).joined(separator: "-").lowercased()
  }

  /// Each type with its members after it, in the order in which the types come.
  var entries: [Entry] {
    var owners: [String] = []
    var members: [String: [Symbol]] = [:]
    for symbol in symbols {
      let owner = symbol.owner
      if members[owner] == nil { owners.append(owner) }
      members[owner, default: []].append(symbol)
    }
    return owners.flatMap { owner in entries(of: owner, members[owner] ?? []) }
  }

  private func entries(of owner: String, _ symbols: [Symbol]) -> [Entry] {
    var entries = [Entry(name: owner, isMember: false)]
    for symbol in symbols {
      let name = symbol.entry
      if let known = entries.firstIndex(where: { $0.name == name }) {
        entries[known].symbols.append(symbol)
      } else {
        entries.append(Entry(name: name, isMember: true, symbols: [symbol]))
      }
    }
    return entries
  }
}

extension Symbol {
  /// Under which heading of the second level it stands: the outermost type, or its own name.
  var owner: String { String(entry.prefix { $0 != "." }) }
}
