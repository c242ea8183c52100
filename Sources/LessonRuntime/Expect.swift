/// What an exercise's checks call: each says of one value whether it is right, and of a wrong one why.

/// Checks that the value is the one wanted. A value that is a known mistake is answered with its
/// sentence; the hint says which value it is.
@MainActor package func expect<Value: Equatable>(
  _ got: Value, is wanted: Value, _ hint: String? = nil,
  mistakes: KeyValuePairs<Value, String> = [:], line: Int = #line
) {
  judge(got == wanted, "expected \(wanted), got \(got)", line: line) {
    [hint, mistakes.first { $0.key == got }?.value]
  }
}

/// Checks that the number is the one wanted, or so near that only rounding lies between.
@MainActor package func expect(
  _ got: Double, near wanted: Double, within tolerance: Double = 1e-9, _ hint: String? = nil,
  mistakes: KeyValuePairs<Double, String> = [:], line: Int = #line
) {
  let comparison = "expected \(wanted), got \(got.isNaN ? "nan" : "\(got)")"
  judge(isNear(got, wanted, tolerance), comparison, line: line) {
    [hint, mistakes.first { isNear(got, $0.key, tolerance) }?.value]
  }
}

/// Checks that there are as many numbers as wanted and each is near its own.
@MainActor package func expect(
  _ got: [Double], near wanted: [Double], within tolerance: Double = 1e-9, _ hint: String? = nil,
  line: Int = #line
) {
  let isRight =
    got.count == wanted.count && zip(got, wanted).allSatisfy { isNear($0, $1, tolerance) }
  judge(isRight, "expected \(wanted), got \(got)", line: line) { [hint] }
}

/// Checks that something holds; the sentence says what is wrong where it does not.
@MainActor package func expect(_ holds: Bool, _ otherwise: String, line: Int = #line) {
  Worker.report(.checked(line: line, problem: holds ? "" : otherwise))
}

@MainActor private func judge(
  _ isRight: Bool, _ comparison: String, line: Int, sentences: () -> [String?]
) {
  let lines = [comparison] + sentences().compactMap(\.self)
  Worker.report(.checked(line: line, problem: isRight ? "" : lines.joined(separator: "\n")))
}

private func isNear(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  a == b || abs(a - b) <= tolerance || a.isNaN && b.isNaN
}
