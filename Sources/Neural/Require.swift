/// Stops the program with `sentence` unless `condition` holds.
///
/// Every demand the kit makes of its callers (shapes, signs, ranges) goes through here. The
/// standard library's `precondition` drops its message in optimised code, and the kit is always
/// optimised, so a caller would never read what was wrong.
///
/// - Parameters:
///   - condition: What the caller has to guarantee.
///   - sentence: What was expected and what was given; built only if the condition fails.
public func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if !condition { fatalError(sentence()) }
}
