/// The chapters whose lessons are still to be built and run, one after the other.
struct WaitingLessons: Equatable {
  private var files: [String] = []

  mutating func add(_ file: String) {
    if !files.contains(file) { files.append(file) }
  }

  mutating func remove(_ file: String) {
    files.removeAll { $0 == file }
  }

  /// Takes the next one: the chapter that somebody looks at comes first.
  mutating func next(preferring viewed: String?) -> String? {
    let index = files.firstIndex { $0 == viewed } ?? files.indices.first
    return index.map { files.remove(at: $0) }
  }
}
