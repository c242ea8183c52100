/// The ways in which the simulated fraud is done.
public enum FraudPattern: Int, CaseIterable, Sendable {
  /// A card is taken and used fast, high and anywhere.
  case stolenCard
  /// A terminal copies cards; copies are used at it, for days, with many customers.
  case skimmedTerminal
  /// Many small online payments within minutes, to see whether a card number works.
  case cardTesting
  /// The customer's own payment, disputed later: like any other, so hardly learnable.
  case friendly
}

/// One card payment.
public struct Transaction: Sendable, Equatable {
  /// When, in days since the start of the world, from 0 to the number of days.
  public var time: Double
  /// The natural logarithm of the amount.
  public var logAmount: Double
  /// Whose card, a number from 0.
  public var customer: Int
  /// Where, a number from 0; without meaning for an online payment.
  public var terminal: Int
  /// Whether no terminal was involved.
  public var isOnline: Bool
  /// Whether the card was used from a device not seen with it before.
  public var isNewDevice: Bool
  /// How the fraud was done; nil for a legitimate payment.
  public var pattern: FraudPattern?
  /// Which series of frauds it belongs to, a number from 0; nil for a legitimate payment.
  public var episode: Int?

  /// 1 for a fraud, 0 for a legitimate payment.
  public var label: Int { pattern == nil ? 0 : 1 }
}
