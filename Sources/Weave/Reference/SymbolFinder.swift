import SwiftParser
import SwiftSyntax

/// Finds what a source file declares in public, in the order of the file.
final class SymbolFinder: SyntaxVisitor {
  private(set) var symbols: [Symbol] = []
  /// The types around the current place.
  private var scopes: [Scope] = []

  private struct Scope {
    var name: String
    /// Whether members are public that do not say so: those of protocols and of public extensions.
    var isOpen = false
    /// Whether the cases are public.
    var hasOpenCases = false
  }

  static func symbols(in source: String) -> [Symbol] {
    // Parsing takes a while, and most files have nothing to show.
    guard source.contains("public ") else { return [] }
    let finder = SymbolFinder(viewMode: .sourceAccurate)
    finder.walk(Parser.parse(source: source))
    return finder.symbols
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text, node.modifiers, before: node.memberBlock)
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text, node.modifiers, before: node.memberBlock)
  }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text, node.modifiers, before: node.memberBlock)
  }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text, node.modifiers, before: node.memberBlock, isOpen: true)
  }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    let name = node.extendedType.trimmedDescription
    let word = name.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
    scopes.append(
      Scope(name: word.isEmpty ? "Array" : String(word), isOpen: node.modifiers.arePublic))
    return .visitChildren
  }

  override func visitPost(_ node: StructDeclSyntax) { scopes.removeLast() }
  override func visitPost(_ node: EnumDeclSyntax) { scopes.removeLast() }
  override func visitPost(_ node: ClassDeclSyntax) { scopes.removeLast() }
  override func visitPost(_ node: ProtocolDeclSyntax) { scopes.removeLast() }
  override func visitPost(_ node: ExtensionDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    let labels = node.signature.parameterClause.labels
    add(
      node, node.name.text, labels, isPublic: isPublic(node.modifiers), before: node.body)
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    add(
      node, "init", node.signature.parameterClause.labels, isPublic: isPublic(node.modifiers),
      before: node.body)
    return .skipChildren
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    let labels = node.parameterClause.labels
    add(
      node, "subscript", labels, isPublic: isPublic(node.modifiers), before: node.accessorBlock)
    return .skipChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    let accessors = node.bindings.last?.accessorBlock
    let names = node.bindings.map(\.pattern.trimmedDescription).joined(separator: ", ")
    add(node, names, "", isPublic: isPublic(node.modifiers), before: accessors)
    return .skipChildren
  }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    add(node, node.name.text, "", isPublic: isPublic(node.modifiers))
    return .skipChildren
  }

  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    let names = node.elements.map(\.name.text).joined(separator: ", ")
    add(node, names, "", isPublic: scopes.last?.hasOpenCases == true, isCase: true)
    return .skipChildren
  }
}

extension SymbolFinder {
  private func enter(
    _ node: some DeclSyntaxProtocol, _ name: String, _ modifiers: DeclModifierListSyntax,
    before members: some SyntaxProtocol, isOpen: Bool = false
  ) -> SyntaxVisitorContinueKind {
    let isPublic = modifiers.arePublic
    add(node, name, "", isPublic: isPublic, before: members, isType: true)
    let outer = scopes.last.map { $0.name + "." } ?? ""
    scopes.append(
      Scope(name: outer + name, isOpen: isPublic && isOpen, hasOpenCases: isPublic))
    return isPublic ? .visitChildren : .skipChildren
  }

  private func add(
    _ node: some DeclSyntaxProtocol, _ baseName: String, _ labels: String, isPublic: Bool,
    before body: (some SyntaxProtocol)? = nil as Syntax?, isType: Bool = false,
    isCase: Bool = false
  ) {
    guard isPublic else { return }
    symbols.append(
      Symbol(
        baseName: baseName, name: baseName + labels,
        declaration: node.declaration(before: body), documentation: node.documentation,
        parent: scopes.last?.name, isType: isType, isCase: isCase))
  }

  /// Whether a member with these modifiers is public here.
  private func isPublic(_ modifiers: DeclModifierListSyntax) -> Bool {
    modifiers.arePublic || scopes.last?.isOpen == true && !modifiers.areHidden
  }
}

extension DeclModifierListSyntax {
  fileprivate var arePublic: Bool {
    contains { $0.name.tokenKind == .keyword(.public) && $0.detail == nil }
  }

  fileprivate var areHidden: Bool {
    contains { [.keyword(.private), .keyword(.fileprivate)].contains($0.name.tokenKind) }
  }
}

extension FunctionParameterClauseSyntax {
  /// `(_:targets:)`
  fileprivate var labels: String {
    "(" + parameters.map { $0.firstName.text + ":" }.joined() + ")"
  }
}

extension DeclSyntaxProtocol {
  /// What is written up to the body, without attributes and `public`.
  fileprivate func declaration(before body: (some SyntaxProtocol)?) -> String {
    let end = body?.position ?? endPosition
    let start = asProtocol((any WithAttributesSyntax).self)?.attributes.endPosition ?? position
    var text = ""
    for token in tokens(viewMode: .sourceAccurate)
    where (start..<end).contains(token.position) && token.tokenKind != .keyword(.public) {
      text += text.isEmpty ? token.text + token.trailingTrivia.description : token.description
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.dropFirst(min(indentation, line.prefix { $0 == " " }.count)))
    }
    return lines.joined(separator: "\n").replacing(/\s+$/, with: "")
  }

  /// How far its first line stands from the margin.
  private var indentation: Int {
    guard case .spaces(let count) = leadingTrivia.pieces.last else { return 0 }
    return count
  }

  /// The text after its `///`.
  fileprivate var documentation: String {
    leadingTrivia.compactMap { piece -> String? in
      guard case .docLineComment(let line) = piece else { return nil }
      return String(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3))
    }.joined(separator: "\n")
  }
}
