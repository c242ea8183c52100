import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

extension HTML {
  /// Swift code with its words marked by classes; the text stays the same byte for byte.
  ///
  /// `link` gives the address of what a type or something called is named, if there is one.
  init(highlighting code: String, link: (String) -> String? = { _ in nil }) {
    self.init()
    let tree = Parser.parse(source: code)
    let calls = CallFinder(of: tree).positions
    let bytes = Array(code.utf8)
    for part in tree.classifications {
      let start = part.range.lowerBound.utf8Offset
      let end = part.range.upperBound.utf8Offset
      let isCall = part.kind == .identifier && calls.contains(start)
      let name = String(decoding: bytes[start..<end], as: UTF8.self)
      let text = HTML(text: name)
      let mark = isCall ? "f" : part.kind.mark
      if let mark, isCall || part.kind == .type, let address = link(name) {
        self += element("a", ["class": mark, "href": address], text)
      } else {
        self += mark.map { element("span", ["class": $0], text) } ?? text
      }
    }
  }
}

extension SyntaxClassification {
  /// The class of the words of this kind: c comment, k keyword, t type, s string, n number, f call,
  /// a attribute.
  fileprivate var mark: String? {
    switch self {
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: "c"
    case .keyword, .ifConfigDirective: "k"
    case .type: "t"
    case .stringLiteral, .regexLiteral: "s"
    case .integerLiteral, .floatLiteral: "n"
    case .attribute: "a"
    case .identifier, .argumentLabel, .dollarIdentifier, .operator, .editorPlaceholder, .none: nil
    }
  }
}

/// Finds the names of what is called: classification does not tell them from other names.
private final class CallFinder: SyntaxVisitor {
  private(set) var positions: Set<Int> = []

  init(of tree: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(tree)
  }

  override func visit(_ call: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let called = call.calledExpression
    if let name = called.as(DeclReferenceExprSyntax.self)?.baseName {
      positions.insert(name.positionAfterSkippingLeadingTrivia.utf8Offset)
    } else if let member = called.as(MemberAccessExprSyntax.self)?.declName.baseName {
      positions.insert(member.positionAfterSkippingLeadingTrivia.utf8Offset)
    }
    return .visitChildren
  }
}
