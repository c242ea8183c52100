/// Something public that a library declares.
struct Symbol: Equatable {
  /// `accuracy`, or `init` and the like.
  var baseName: String
  /// With the labels of its arguments: `focalLoss(_:targets:)`.
  var name: String
  /// As it is written, without attributes and without a body.
  var declaration: String
  /// The Markdown of its documentation.
  var documentation: String
  /// The type it belongs to: `RankedScores` or `Axis.Scale`.
  var parent: String?
  /// Whether members can belong to it.
  var isType = false

  /// Whether it is a case of an enumeration.
  var isCase = false

  /// As no other symbol is called.
  var fullName: String { parent.map { "\($0).\(name)" } ?? name }

  /// What it stands under: its name without labels, as its overloads do; a case stands with its type.
  var entry: String {
    if isCase, let parent { return parent }
    return parent.map { "\($0).\(baseName)" } ?? baseName
  }
}

extension Symbol {
  /// The first sentence of its documentation.
  var summary: String {
    let first = documentation.split(separator: "\n\n").first ?? ""
    let text = first.replacing("\n", with: " ")
    guard let end = text.firstRange(of: /[.:;](\s|$)/) else { return String(text) }
    return text[..<end.lowerBound] + "."
  }
}
