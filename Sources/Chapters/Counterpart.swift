/// Python that says the same as a Swift block: both must print the output below them.
package struct Counterpart: Equatable, Sendable {
  /// The index in `Chapter.listings` of the block above it.
  package var listing: Int
  package var code: String
  /// The line of the opening fence; the code begins on the next one.
  package var line: Int
}
