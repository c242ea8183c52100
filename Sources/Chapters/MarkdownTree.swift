import CMarkGFM

/// A node of a parsed Markdown document, as cmark-gfm sees it.
struct MarkdownNode {
  enum Kind: Equatable {
    case document, paragraph, blockQuote, item, thematicBreak
    case task(isTicked: Bool)
    case heading(level: Int)
    case list(start: Int?, isTight: Bool)
    case fencedCode(String)
    case indentedCode(String)
    case htmlBlock(String)
    case table([Table.Alignment])
    case tableRow, tableCell
    case text(String)
    case code(String)
    case html(String)
    case softBreak, lineBreak, emphasis, strong, strikethrough
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    /// A `[^label]`, and the text that stands behind a `[^label]:`, by the order of the first references.
    case footnoteReference(number: Int)
    case footnote(number: Int)
    case other(String)
  }

  var kind: Kind
  var lines: ClosedRange<Int>
  var columns: ClosedRange<Int>
  var children: [MarkdownNode]
}

extension MarkdownNode {
  /// Parses GitHub's Markdown, with tables, strikethrough and task lists, and with footnotes, if they are wanted.
  init(
    parsing markdown: String, hasFootnotes: Bool = false
  ) throws(NestedTooDeeply) {
    let tree = MarkdownTree(parsing: markdown, hasFootnotes: hasFootnotes)
    var depth = Depth()
    try self.init(tree.root, &depth)
  }

  private init(_ node: OpaquePointer, _ depth: inout Depth) throws(NestedTooDeeply) {
    let isNested = node.isNested
    if isNested { try depth.enter(node) }
    var children: [MarkdownNode] = []
    var child = cmark_node_first_child(node)
    while let next = child {
      children.append(try MarkdownNode(next, &depth))
      child = cmark_node_next(next)
    }
    if isNested { depth.count -= 1 }
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    self.kind = Kind(node)
    self.lines = line...max(line, Int(cmark_node_get_end_line(node)))
    self.columns = column...max(column, Int(cmark_node_get_end_column(node)))
    self.children = kind.holdsBlocks ? children.inOrder.placed.endingBeforeTheNext : children
  }
}

extension [MarkdownNode] {
  /// The blocks with the footnotes where they were written: cmark puts them at the end, as they are referred to.
  fileprivate var inOrder: [MarkdownNode] {
    let notes = drop { $0.kind != .footnote(number: 0) }
    var blocks = Array(prefix(count - notes.count))
    for (index, note) in notes.enumerated() {
      var note = note
      note.kind = .footnote(number: index + 1)
      let place = blocks.firstIndex { $0.lines.lowerBound > note.lines.lowerBound }
      blocks.insert(note, at: place ?? blocks.endIndex)
    }
    return blocks
  }

  /// The blocks with all on lines: cmark gives none to the text directly above a table's head, and lets the
  /// table begin where that text does.
  fileprivate var placed: [MarkdownNode] {
    var blocks = self
    for index in blocks.indices.dropLast() where blocks[index].lines.lowerBound < 1 {
      let first = blocks[index + 1].lines.lowerBound
      let breaks = blocks[index].children.count { $0.kind == .softBreak || $0.kind == .lineBreak }
      blocks[index].move(to: first)
      blocks[index].lines = first...(first + breaks)
      let last = Swift.max(blocks[index + 1].lines.upperBound, first + breaks + 1)
      blocks[index + 1].lines = (first + breaks + 1)...last
    }
    return blocks
  }

  /// The blocks with none reaching into the next: cmark has some headings end a line too late.
  fileprivate var endingBeforeTheNext: [MarkdownNode] {
    var blocks = self
    for (index, next) in dropFirst().enumerated() {
      let lines = blocks[index].lines
      let last = Swift.min(lines.upperBound, next.lines.lowerBound - 1)
      blocks[index].lines = lines.lowerBound...Swift.max(lines.lowerBound, last)
    }
    return blocks
  }
}

extension MarkdownNode {
  /// Puts it and what is in it on this line.
  fileprivate mutating func move(to line: Int) {
    lines = line...line
    for index in children.indices { children[index].move(to: line) }
  }
}

extension MarkdownNode.Kind {
  fileprivate var holdsBlocks: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .footnote: true
    default: false
    }
  }
}

/// A document in which emphasis, links, quotes or lists lie too deep in one another.
struct NestedTooDeeply: Error {
  var line: Int
}

extension MarkdownNode.Kind {
  fileprivate init(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: self = .text(node.literal)
    case CMARK_NODE_CODE: self = .code(node.literal)
    case CMARK_NODE_HTML_INLINE: self = .html(node.literal)
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK: self = .link(destination: node.url, title: node.title)
    case CMARK_NODE_IMAGE: self = .image(destination: node.url, title: node.title)
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_CODE_BLOCK: self = Self.codeBlock(node)
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock(node.literal)
    case CMARK_NODE_LIST: self = Self.list(node)
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference(number: Int(node.literal) ?? 0)
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnote(number: 0)
    default: self = Self.ofExtension(node)
    }
  }

  /// What extensions add has numbers of no name; items are among it, for some of them are tasks.
  private static func ofExtension(_ node: OpaquePointer) -> Self {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "item": .item
    case "tasklist": .task(isTicked: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "table": .table(alignments(node))
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case let name: .other(name)
    }
  }

  private static func list(_ node: OpaquePointer) -> Self {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) == 1)
  }

  private static func codeBlock(_ node: OpaquePointer) -> Self {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) == 1
    return isFenced ? .fencedCode(node.literal) : .indentedCode(node.literal)
  }

  private static func alignments(_ node: OpaquePointer) -> [Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(node), count: count)
    return letters.map { letter in
      switch Unicode.Scalar(letter) {
      case "l": .left
      case "c": .center
      case "r": .right
      default: .none
      }
    }
  }
}

extension OpaquePointer {
  fileprivate var literal: String { cmark_node_get_literal(self).map(String.init(cString:)) ?? "" }
  fileprivate var url: String { cmark_node_get_url(self).map(String.init(cString:)) ?? "" }
  fileprivate var title: String { cmark_node_get_title(self).map(String.init(cString:)) ?? "" }
}

/// cmark's own tree, freed when it goes out of scope.
private struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  init(parsing markdown: String, hasFootnotes: Bool) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(hasFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist", "autolink"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    root = cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root) }
}

/// How deep we are in what can hold its like: walking down takes stack.
private struct Depth {
  var count = 0
  /// The last line on which one of it begins; cmark gives some of it none.
  private var line = 1

  mutating func enter(_ node: OpaquePointer) throws(NestedTooDeeply) {
    count += 1
    line = max(line, Int(cmark_node_get_start_line(node)))
    if count > SourceLimits.deepestNesting { throw NestedTooDeeply(line: line) }
  }
}

extension OpaquePointer {
  /// Whether it can hold its like.
  fileprivate var isNested: Bool {
    switch cmark_node_get_type(self) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_SOFTBREAK,
      CMARK_NODE_LINEBREAK, CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_FOOTNOTE_REFERENCE, CMARK_NODE_LIST,
      CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_DOCUMENT:
      false
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_EMPH, CMARK_NODE_STRONG,
      CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_FOOTNOTE_DEFINITION:
      true
    default:
      ["strikethrough", "tasklist"].contains(String(cString: cmark_node_get_type_string(self)))
    }
  }
}
