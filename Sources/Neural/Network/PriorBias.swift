extension MLP {
  /// Starts the output at the prevalence, so that the first loss is that of a model that knows
  /// nothing but how rare positives are.
  ///
  /// The last layer's bias becomes `log(prevalence / (1 - prevalence))`, its weights stay
  /// (Lin et al., 2017, section 4.1). At a prevalence of 0.001 that is -6.906755.
  ///
  ///     model.initializeOutputBias(prevalence: 0.5)  // a bias of 0
  public mutating func initializeOutputBias(prevalence: Double) {
    require(
      prevalence > 0 && prevalence < 1, "a prevalence lies between 0 and 1, not \(prevalence)")
    let bias = Float(Double.logit(prevalence))
    for i in placeOfLayer(layerCount - 1).biases { parameters[i] = bias }
  }

  /// Starts the outputs of a classifier of several classes at their frequencies: the biases
  /// become `log(prior)`. There is one prior above 0 for each output, and they need not add up to 1.
  ///
  ///     model.initializeOutputBias(priors: [1, 1])  // biases of 0
  public mutating func initializeOutputBias(priors: [Double]) {
    require(priors.count == outputs, "\(outputs) outputs need as many priors, not \(priors.count)")
    for (i, prior) in zip(placeOfLayer(layerCount - 1).biases, priors) {
      require(prior > 0, "the logarithm of a prior needs it above 0")
      parameters[i] = Float(Double.log(prior))
    }
  }
}
