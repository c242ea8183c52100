import Neural

extension FraudPopulation {
  /// `count` payments of honest customers, among them some that look like fraud.
  func legitimateTransactions(
    _ count: Int, days: Int, using source: inout RandomSource
  ) -> [Transaction] {
    var traffic: [Transaction] = []
    traffic.reserveCapacity(count)
    for _ in 0..<count {
      var payment = ordinaryPayment(days: days, using: &source)
      if let trip = customers[payment.customer].trip, trip.contains(payment.time) {
        travel(&payment, using: &source)
      }
      if source.bernoulli(0.04) {
        payment.isOnline = true
        payment.logAmount = source.normal(mean: 0.6, standardDeviation: 0.6)
      }
      traffic.append(payment)
    }
    moveBursts(&traffic, using: &source)
    return traffic
  }

  private func ordinaryPayment(days: Int, using source: inout RandomSource) -> Transaction {
    let customer = activeCustomer(using: &source)
    return payment(of: customer, days: days, using: &source)
  }

  /// A payment as the customer makes them.
  func payment(
    of customer: Int, days: Int, shift: Double = 0, using source: inout RandomSource
  ) -> Transaction {
    Transaction(
      time: time(of: customer, days: days, using: &source),
      logAmount: logAmount(of: customer, shift: shift, using: &source),
      customer: customer,
      terminal: nearbyTerminal(of: customer, using: &source),
      isOnline: source.bernoulli(customers[customer].onlineShare),
      isNewDevice: source.bernoulli(0.03))
  }

  private func travel(_ payment: inout Transaction, using source: inout RandomSource) {
    payment.terminal = anyTerminal(using: &source)
    payment.time = payment.time.rounded(.down) + source.uniform()
    payment.logAmount += 0.6
  }

  /// Moves one payment in fifty to shortly after the customer's previous one.
  private func moveBursts(_ traffic: inout [Transaction], using source: inout RandomSource) {
    let rows = RowGroups(traffic.map { $0.customer }, count: customers.count)
    for customer in 0..<rows.count {
      let order = rows[customer].sorted {
        let (a, b) = (traffic[$0].time, traffic[$1].time)
        return a == b ? $0 < $1 : a < b
      }
      for place in 1..<max(1, order.count) where source.bernoulli(0.02) {
        let previous = traffic[order[place - 1]].time
        traffic[order[place]].time = previous + source.exponential(mean: 0.03)
      }
    }
  }
}
