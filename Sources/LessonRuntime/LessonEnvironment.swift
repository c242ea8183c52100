extension [String: String] {
  /// What a program needs to find its libraries and commands, and where it may put things.
  private static let always = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"]

  /// The variables that a lesson sees. Others could change what it prints without anyone knowing that they
  /// do, so it sees only those that its chapter declares.
  package func seenByLessons(declaring names: [String]) -> [String: String] {
    filter { Self.always.contains($0.key) || names.contains($0.key) }
  }
}
