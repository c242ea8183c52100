extension String {
  /// `chapters/03-focal-loss` of `chapters/03-focal-loss/chapter.md`.
  var folderPath: String {
    split(separator: "/").dropLast().joined(separator: "/")
  }

  /// `03-focal-loss` of `chapters/03-focal-loss/chapter.md`.
  var folderName: String {
    split(separator: "/").dropLast().last.map(String.init) ?? self
  }
}
