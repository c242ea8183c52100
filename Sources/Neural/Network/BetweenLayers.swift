/// What stands between a network's linear layers besides the rectifier: batch normalisation before
/// it, dropout after it.
struct BetweenLayers: Equatable, Sendable {
  /// The running estimates of each hidden layer; empty without batch normalisation.
  var moments: [RunningMoments] = []

  /// The share of hidden units that training drops.
  var dropout = 0.0

  /// What decides which.
  var source = RandomSource(seed: 0)

  var normalizes: Bool { !moments.isEmpty }
}
