/// What is wrong with a formula, and where.
package struct TeXError: Error, Equatable, Sendable {
  /// The place in the TeX, in UTF-8 bytes from its beginning.
  package var offset: Int
  /// A sentence for the author.
  package var message: String
}
