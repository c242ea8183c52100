extension String {
  /// The fragment that GitHub gives a heading of this text.
  package var anchor: String {
    var anchor = ""
    for character in lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        anchor.append(character)
      } else if character == " " {
        anchor.append("-")
      }
    }
    return anchor
  }
}
