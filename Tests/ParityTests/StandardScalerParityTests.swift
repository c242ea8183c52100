import Neural
import Testing

@Suite("Standardising like scikit-learn's")
struct StandardScalerParityTests {
  @Test(arguments: Recording.cases(of: "StandardScaler", in: "models"))
  func fitAndTransform(_ recorded: Recording.Case) {
    let x = Matrix(recorded: recorded.given["x"])
    let expected = recorded.expected
    let scaler = StandardScaler(fitting: x)
    #expect(agrees(scaler.means, expected["means"].doubles, smallest: 1e-20))
    #expect(agrees(scaler.scales, expected["scales"].doubles, smallest: 1e-20))
    let scaled = scaler(x).elements.map { Double($0) }
    #expect(agrees(scaled, expected["scaled"].rows.flatMap { $0 }, relative: 1e-7, smallest: 1))
  }
}
