import Neural

/// A place in the unit square.
struct Place: Sendable {
  let x: Double
  let y: Double

  init(using source: inout RandomSource) {
    x = source.uniform()
    y = source.uniform()
  }

  func squaredDistance(to other: Place) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }

  func distance(to other: Place) -> Double { squaredDistance(to: other).squareRoot() }
}

/// A card holder and how they pay.
struct Customer: Sendable {
  let home: Place
  let logAmountMean: Double
  let logAmountDeviation: Double
  let activity: Double
  let onlineShare: Double
  let hourCentre: Double
  /// The trip during which they pay elsewhere and at any hour, in days.
  let trip: Range<Double>?

  init(days: Double, using source: inout RandomSource) {
    logAmountMean = source.normal(mean: 3.4, standardDeviation: 0.5)
    logAmountDeviation = source.uniform(in: 0.5..<0.9)
    activity = source.gamma(shape: 2)
    home = Place(using: &source)
    onlineShare = source.beta(2, 4)
    hourCentre = source.normal(mean: 14, standardDeviation: 2)
    if source.bernoulli(0.1) {
      let start = source.uniform(in: 0..<days)
      trip = start..<start + source.uniform(in: 2..<7)
    } else {
      trip = nil
    }
  }
}

/// The customers and terminals of one world.
struct FraudPopulation: Sendable {
  let customers: [Customer]
  let terminals: [Place]
  /// The terminals nearest to each customer's home, `nearbyCount` for each customer.
  let nearby: [Int]
  let nearbyCount: Int
  let activity: AliasTable

  init(customers: Int, terminals: Int, days: Double, using source: inout RandomSource) {
    var people: [Customer] = []
    for _ in 0..<customers { people.append(Customer(days: days, using: &source)) }
    var places: [Place] = []
    for _ in 0..<terminals { places.append(Place(using: &source)) }
    nearbyCount = min(20, terminals)
    nearby = people.flatMap { nearest(20, to: $0.home, among: places) }
    activity = AliasTable(weights: people.map { $0.activity })
    self.customers = people
    self.terminals = places
  }

  func activeCustomer(using source: inout RandomSource) -> Int { activity.draw(using: &source) }

  func anyCustomer(using source: inout RandomSource) -> Int { source.below(customers.count) }

  func anyTerminal(using source: inout RandomSource) -> Int { source.below(terminals.count) }

  func nearbyTerminal(of customer: Int, using source: inout RandomSource) -> Int {
    nearby[customer * nearbyCount + source.below(nearbyCount)]
  }

  /// A log amount of the customer's kind, `shift` above their mean.
  func logAmount(of customer: Int, shift: Double = 0, using source: inout RandomSource) -> Double {
    let person = customers[customer]
    return source.normal(
      mean: person.logAmountMean + shift, standardDeviation: person.logAmountDeviation)
  }

  /// A time in the days `0..<days` at an hour the customer likes.
  func time(of customer: Int, days: Int, using source: inout RandomSource) -> Double {
    let hour = source.normal(mean: customers[customer].hourCentre, standardDeviation: 3.5) / 24
    return Double(source.below(days)) + (hour - hour.rounded(.down))
  }
}

/// The `count` places nearest to `home`, nearest first, the lower number first among equals.
private func nearest(_ count: Int, to home: Place, among places: [Place]) -> [Int] {
  var best: [(distance: Double, place: Int)] = []
  best.reserveCapacity(count + 1)
  // Nearly all places are farther than the farthest of the best and take one comparison.
  var farthest = Double.infinity
  for place in 0..<places.count {
    let distance = home.squaredDistance(to: places[place])
    if distance >= farthest { continue }
    var position = best.count
    while position > 0 && best[position - 1].distance > distance { position -= 1 }
    best.insert((distance, place), at: position)
    if best.count > count { best.removeLast() }
    if best.count == count { farthest = best[count - 1].distance }
  }
  return best.map { $0.place }
}
