/// Stops the program with `sentence` unless `condition` holds; unlike `precondition` it keeps the
/// sentence in optimised code.
func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if !condition { fatalError(sentence()) }
}
