extension RandomSource {
  /// A number from [0, 1), one of 2^53 equally spaced ones.
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.uniform()  // 0.7029218331588505
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from `range`, evenly distributed: `lower + (upper - lower) * uniform()`.
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.uniform(in: -1..<1)  // 0.40584366631770097
  public mutating func uniform(in range: Range<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// True with probability `p`, which lies between 0 and 1.
  public mutating func bernoulli(_ p: Double) -> Bool {
    require(p >= 0 && p <= 1, "a probability lies between 0 and 1")
    return uniform() < p
  }

  /// A normally distributed number, by the polar method (Marsaglia and Bray, 1964).
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.normal()  // 1.884396104787977
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    require(standardDeviation >= 0, "a standard deviation is not negative")
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let s = u * u + v * v
      if s < 1 && s > 0 {
        return mean + standardDeviation * (u * (-2 * Double.log(s) / s).squareRoot())
      }
    }
  }

  /// A waiting time whose mean is `mean`, 0 or more: `-mean * log(1 - uniform())`.
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.exponential(mean: 2)  // 2.427519973579979
  public mutating func exponential(mean: Double) -> Double {
    require(mean >= 0, "a waiting time has a mean of 0 or more")
    return -mean * Double.log1p(-uniform())
  }

  /// A number from the gamma distribution with mean `shape * scale` and variance
  /// `shape * scale^2`, both above 0 (Marsaglia and Tsang, 2000).
  public mutating func gamma(shape: Double, scale: Double = 1) -> Double {
    require(shape > 0 && scale > 0, "a gamma distribution has a positive shape and scale")
    if shape < 1 {
      let boosted = gamma(shape: shape + 1, scale: scale)
      return boosted * Double.pow(1 - uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      if Double.log(1 - uniform()) < 0.5 * x * x + d * (1 - v + Double.log(v)) {
        return d * v * scale
      }
    }
  }

  /// A number from the beta distribution with mean `a / (a + b)`, a and b above 0: `x / (x + y)` of
  /// two gamma-distributed numbers.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(shape: a)
    let y = gamma(shape: b)
    return x / (x + y)
  }

  /// A count whose mean is `mean`, by multiplying uniform numbers (Knuth); the time grows with
  /// the mean, which is finite and 0 or more.
  ///
  ///     var source = RandomSource(seed: 1)
  ///     source.poisson(mean: 3)  // 5
  public mutating func poisson(mean: Double) -> Int {
    require(mean >= 0 && mean.isFinite, "a count has a finite mean of 0 or more")
    var count = 0
    var left = mean
    // exp(-500) is still an ordinary number, so larger means are drawn in parts.
    while left > 500 {
      count += smallPoisson(mean: 500)
      left -= 500
    }
    return count + smallPoisson(mean: left)
  }

  private mutating func smallPoisson(mean: Double) -> Int {
    let limit = Double.exp(-mean)
    var product = uniform()
    var count = 0
    while product > limit {
      product *= uniform()
      count += 1
    }
    return count
  }
}
