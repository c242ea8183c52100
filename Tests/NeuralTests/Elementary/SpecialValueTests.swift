import Neural
import Testing

@Suite("Elementary functions at special values")
struct SpecialValueTests {
  private let infinity = Double.infinity

  @Test func nanStaysNaN() {
    let nan = Double.nan
    let values = [
      exp(nan), expm1(nan), log(nan), log1p(nan), tanh(nan), sin(nan), cos(nan), sigmoid(nan),
      logit(nan), softplus(nan), pow(nan, 2), pow(2, nan), sin(infinity), cos(-infinity),
      log(-1.0), log1p(-1.5), logit(-0.1), logit(1.1), pow(-2, 0.5),
    ]
    #expect(values.filter { !$0.isNaN }.isEmpty)
  }

  @Test func infinities() {
    #expect(exp(infinity) == infinity && exp(-infinity) == 0)
    #expect(exp(709.7827128933841) == infinity && exp(-745.2) == 0)
    #expect(expm1(infinity) == infinity && expm1(-infinity) == -1)
    #expect(log(infinity) == infinity && log(0.0) == -infinity && log(-0.0) == -infinity)
    #expect(log1p(infinity) == infinity && log1p(-1.0) == -infinity)
    #expect(tanh(infinity) == 1 && tanh(-infinity) == -1)
    #expect(sigmoid(infinity) == 1 && sigmoid(-infinity) == 0)
    #expect(logit(1.0) == infinity && logit(0.0) == -infinity)
    #expect(softplus(infinity) == infinity && softplus(-infinity) == 0)
    #expect(Float.exp(89) == .infinity && Float.exp(-104) == 0)
  }

  @Test func zerosKeepTheirSign() {
    for f in [expm1, log1p, tanh, sin] as [(Double) -> Double] {
      #expect(f(0) == 0 && f(0).sign == .plus)
      #expect(f(-0.0) == 0 && f(-0.0).sign == .minus)
    }
    #expect(exp(0.0) == 1 && cos(0.0) == 1 && sigmoid(0.0) == 0.5 && logit(0.5) == 0)
  }

  @Test func powersOfIEEE754() {
    #expect(pow(0, 0) == 1 && pow(.nan, 0) == 1 && pow(1, .nan) == 1)
    #expect(pow(-1, infinity) == 1 && pow(0.5, infinity) == 0 && pow(2, -infinity) == 0)
    #expect(pow(2, infinity) == infinity && pow(0.5, -infinity) == infinity)
    #expect(pow(0.0, -3) == infinity && pow(-0.0, -3) == -infinity && pow(-0.0, -2) == infinity)
    #expect(pow(-0.0, 3).sign == .minus && pow(0.0, 0.5) == 0)
    #expect(pow(-infinity, 3) == -infinity && pow(-infinity, -3).sign == .minus)
    #expect(pow(-infinity, 2) == infinity && pow(infinity, -0.5) == 0)
    #expect(pow(-2, 3) == -8 && pow(-2, 4) == 16 && pow(-2, -1) == -0.5)
    #expect(pow(10, 308) == 1e308 && pow(10, 309) == infinity && pow(10, -400) == 0)
    #expect(pow(3, 2) == 9 && pow(1.0000000000000002, 1e300) == infinity)
  }
}
