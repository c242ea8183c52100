import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

extension CodeMarks {
  /// Finds out what the words of Swift code are.
  init(highlighting code: String) {
    let tree = Parser.parse(source: code)
    let calls = CallFinder(of: tree).positions
    for part in tree.classifications {
      let start = part.range.lowerBound.utf8Offset
      let isCall = part.kind == .identifier && calls.contains(start)
      append(isCall ? .call : part.kind.mark, length: part.range.upperBound.utf8Offset - start)
    }
  }
}

extension SyntaxClassification {
  fileprivate var mark: CodeMarks.Kind {
    switch self {
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
    case .keyword, .ifConfigDirective: .keyword
    case .type: .type
    case .stringLiteral, .regexLiteral: .string
    case .integerLiteral, .floatLiteral: .number
    case .attribute: .attribute
    case .identifier, .argumentLabel, .dollarIdentifier, .operator, .editorPlaceholder, .none:
      .plain
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
