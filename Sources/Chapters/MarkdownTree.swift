import CMarkGFM

/// cmark's own tree of a Markdown document, freed when it goes out of scope.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses GitHub's Markdown, with tables, strikethrough and task lists, and with footnotes, if they are wanted.
  private init(parsing markdown: String, hasFootnotes: Bool) {
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

  /// Reads Markdown; the document and what is in it must not leave `read`.
  static func of<Result>(
    _ markdown: String, hasFootnotes: Bool = false, read: (MarkdownNode) -> Result
  ) throws(NestedTooDeeply) -> Result {
    let tree = MarkdownTree(parsing: markdown, hasFootnotes: hasFootnotes)
    try tree.checkDepth()
    return read(MarkdownNode(tree.root))
  }

  /// Whoever reads the tree walks down it, which takes stack.
  private func checkDepth() throws(NestedTooDeeply) {
    var depth = Depth()
    var node = root
    while true {
      try depth.enter(node)
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      depth.leave(node)
      while cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
        depth.leave(node)
      }
      if let next = cmark_node_next(node) { node = next }
    }
  }
}

/// A document in which emphasis, links, quotes or lists lie too deep in one another.
struct NestedTooDeeply: Error {
  var line: Int
}

/// How deep we are in what can hold its like.
private struct Depth {
  private var count = 0
  /// The last line on which one of it begins; cmark gives some of it none.
  private var line = 1

  mutating func enter(_ node: OpaquePointer) throws(NestedTooDeeply) {
    guard node.isNested else { return }
    count += 1
    line = max(line, Int(cmark_node_get_start_line(node)))
    if count > SourceLimits.deepestNesting { throw NestedTooDeeply(line: line) }
  }

  mutating func leave(_ node: OpaquePointer) {
    if node.isNested { count -= 1 }
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
      String(cString: cmark_node_get_type_string(self)) == "strikethrough"
    }
  }
}
