import Neural
import Testing

@Suite("Optimisers like PyTorch's")
struct OptimizerParityTests {
  @Test(arguments: Recording.cases(of: "SGD", in: "models"))
  func gradientDescent(_ recorded: Recording.Case) {
    let settings = recorded.given["settings"]
    let rule = SGD(
      learningRate: settings["lr"].double(or: SGD().learningRate),
      momentum: settings["momentum"].double(or: SGD().momentum),
      dampening: settings["dampening"].double(or: SGD().dampening),
      weightDecay: settings["weight_decay"].double(or: SGD().weightDecay),
      nesterov: settings["nesterov"].flag(or: SGD().nesterov))
    expectTrajectory(of: rule, recorded)
  }

  @Test(arguments: Recording.cases(of: "Adam", in: "models"))
  func adam(_ recorded: Recording.Case) {
    let settings = recorded.given["settings"]
    let rule = Adam(
      learningRate: settings["lr"].double(or: Adam().learningRate),
      betas: settings["betas"].pair(or: Adam().betas),
      epsilon: settings["eps"].double(or: Adam().epsilon),
      weightDecay: settings["weight_decay"].double(or: Adam().weightDecay),
      amsgrad: settings["amsgrad"].flag(or: Adam().amsgrad))
    expectTrajectory(of: rule, recorded)
  }

  @Test(arguments: Recording.cases(of: "AdamW", in: "models"))
  func adamWithDecoupledDecay(_ recorded: Recording.Case) {
    let settings = recorded.given["settings"]
    let rule = AdamW(
      learningRate: settings["lr"].double(or: AdamW().learningRate),
      betas: settings["betas"].pair(or: AdamW().betas),
      epsilon: settings["eps"].double(or: AdamW().epsilon),
      weightDecay: settings["weight_decay"].double(or: AdamW().weightDecay),
      amsgrad: settings["amsgrad"].flag(or: AdamW().amsgrad))
    expectTrajectory(of: rule, recorded)
  }

  private func expectTrajectory(of rule: some Optimizer, _ recorded: Recording.Case) {
    var rule = rule
    var parameters = recorded.given["start"].doubles.map { Float($0) }
    let steps = zip(recorded.given["gradients"].rows, recorded.expected["parameters"].rows)
    for (gradient, expected) in steps {
      rule.update(&parameters, gradient: gradient.map { Float($0) })
      // Rounding is relative to what the parameter was, too.
      #expect(agrees(parameters.map { Double($0) }, expected, relative: 1e-6, smallest: 1))
    }
  }
}

extension Value {
  fileprivate func double(or other: Double) -> Double { isAbsent ? other : double }
  fileprivate func flag(or other: Bool) -> Bool { isAbsent ? other : flag }
  fileprivate func pair(or other: (Double, Double)) -> (Double, Double) {
    isAbsent ? other : (doubles[0], doubles[1])
  }
}
