extension [Listing] {
  /// Where a block reads a variable that a later block declares, by the lines of the file.
  ///
  /// The variables of a program's top level are there from its start, as zeros, and the compiler lets
  /// everything read them: nothing else would tell. The code is read without a compiler, so that every
  /// build finds it, and in doubt nothing is said: a name that is also bound in the same statement, that
  /// may be a member, or that may be a label is none.
  package func readsOfLaterVariables(in file: String) -> [ChapterError] {
    let blocks = map(ScannedListing.init)
    var declared: [String: (block: Int, token: SwiftToken)] = [:]
    for (index, block) in blocks.enumerated() {
      for token in block.variables where declared[token.text] == nil {
        declared[token.text] = (index, token)
      }
    }
    // Nearly no chapter goes on from here, so only now is looked what each statement binds and reads.
    let doubtful = blocks.enumerated().map { index, block in
      block.items { token in
        guard let (place, declaration) = declared[token.text] else { return false }
        return place > index || place == index && declaration.follows(token)
      }
    }
    if doubtful.allSatisfy(\.isEmpty) { return [] }
    let members = Set(blocks.flatMap(\.members))
    return blocks.enumerated().flatMap { index, block in
      block.reads(of: doubtful[index], members: members).compactMap { read in
        guard let (place, declaration) = declared[read.token.text],
          place > index || place == index && read.isAtOnce && declaration.follows(read.token)
        else { return nil }
        let listing = block.listing
        let location = SourceLocation(
          file: file, line: listing.line + 1 + read.token.line,
          column: listing.indent + read.token.column + 1)
        let line = blocks[place].listing.line + 1 + declaration.line
        return ChapterError(
          reason: .readsLaterVariable(read.token.text, line: line), location: location)
      }
    }
  }
}

extension SwiftToken {
  fileprivate func follows(_ other: SwiftToken) -> Bool {
    (line, column) > (other.line, other.column)
  }
}

/// A block whose code is taken apart.
private struct ScannedListing {
  let listing: Listing
  private let items: [TopLevelItem]

  init(_ listing: Listing) {
    self.listing = listing
    switch listing.kind {
    case .shown, .hidden:
      items = TopLevelItem.items(of: SwiftScanner.tokens(of: listing.code)) ?? []
    case .trap, .full:
      // The block becomes the body of a closure, so what it declares is seen in it alone.
      let tokens = SwiftScanner.tokens(of: listing.code)
      items = TopLevelItem.items(of: tokens) == nil ? [] : [TopLevelItem(tokens: tokens)]
    default: items = []
    }
  }

  /// The variables of the program's top level that the block declares.
  var variables: [SwiftToken] {
    [.trap, .full].contains(listing.kind) ? [] : items.flatMap(\.storedVariables)
  }

  /// The names that types of the block declare in themselves.
  var members: [String] {
    items.filter { $0.typeKeyword != nil }.flatMap(\.boundNames)
  }

  /// The statements in which some word is of this kind.
  func items(where isOfKind: (SwiftToken) -> Bool) -> [TopLevelItem] {
    items.filter { $0.tokens.contains { $0.kind == .word && isOfKind($0) } }
  }

  /// The names that these of its statements read from outside.
  func reads(
    of items: [TopLevelItem], members: Set<String>
  ) -> [(token: SwiftToken, isAtOnce: Bool)] {
    items.flatMap { item -> [(token: SwiftToken, isAtOnce: Bool)] in
      var bound = Set(item.boundNames)
      if item.typeKeyword != nil {
        if item.mayHaveOtherMembers { return [] }
        bound.formUnion(members)
      }
      let isDeclaration = item.typeKeyword != nil || item.isFunction
      return item.readNames.filter { !bound.contains(item.tokens[$0].text) }.map { index in
        (item.tokens[index], !isDeclaration && !item.isInBraces(index))
      }
    }
  }
}
