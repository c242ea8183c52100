import CMarkGFM

extension MarkdownNode {
  enum Kind {
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
    /// A `[^label]`, and the text that stands behind a `[^label]:`.
    case footnoteReference(number: Int)
    case footnote
    case other(String)
  }
}

extension MarkdownNode.Kind {
  init(_ node: OpaquePointer) {
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
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnote
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference(number: Int(node.literal) ?? 0)
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
