import Testing

@testable import Expectations

@Suite struct ToleranceTests {
  @Test(arguments: [
    ("1e-3", Tolerance.absolute(0.001)), ("0.5", .absolute(0.5)), ("2", .absolute(2)),
    (".25", .absolute(0.25)), ("0.5%", .relative(0.005)), ("1e1%", .relative(0.1)),
  ])
  func reads(_ text: String, _ tolerance: Tolerance) {
    #expect(Tolerance(parsing: text) == tolerance)
  }

  @Test(arguments: [
    "", "%", "0", "-1", "+1", "nan", "inf", "1e999", "0x1p-3", "1e", "1 ", " 1", "1%%", "5 %",
  ])
  func refuses(_ text: String) {
    #expect(Tolerance(parsing: text) == nil)
  }

  /// A line on its own, with `within=0.1`: what it expects, what is printed, whether that matches.
  @Test(arguments: [
    ("0.3", "0.4", true), ("0.3", "0.4001", false), ("0.3", "0.2", true), ("1.0", "1", true),
    ("1.0", "1.", true), ("3.", "3.1", false), ("3.5.", "3.6.", true), ("-.5", "-0.55", true),
    ("-0.05", "0.04", true), ("0.05", "-0.04", true), ("1e-3", "0.0", true), ("1", "1.0", false),
    ("1e2", "100.05", true), ("x=0.5", "x=0.6", true), ("x0.5", "x0.6", false),
    ("0.5s", "0.6s", true), ("0.5%", "0.6%", true), ("0.5", "nan", false), ("nan", "0.5", false),
    ("inf", "inf", true), ("1e999", "1e998", false), ("1e308", "inf", false),
    ("1.2.3", "1.2.4", false), ("0.1-0.5", "0.2-0.6", true), ("3e8a", "4e8a", false),
    ("0.5e-3s", "0.6e-3s", true), ("0.5,0.6", "0.55,0.65", true), ("0.5", "0.5 ", false),
    ("f(x)-0.5", "f(x)-0.6", true), ("f(x)-0.5", "f(x)0.05", false), ("1.0e-05", "1.e-05", true),
    ("...0.5", "x 0.55", true), ("...0.5", "10.5", true), ("...0.5", "10.55", false),
  ])
  func matchesNumbers(_ expected: String, _ printed: String, _ matches: Bool) {
    let expectation = Expectation(text: expected, tolerance: .absolute(0.1))
    #expect((expectation.compare(with: printed) == .matched) == matches)
  }
}
