/// Why `ADASYN` cannot add examples.
public enum ADASYNError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The classes do not suit.
  case labels(LabelError)
  /// No example of the class has a neighbour of another class, so none is to be preferred.
  case noOtherClassNear(label: Int)
  /// The examples wanted, divided among those of the class, round to none.
  case nothingToAdd(label: Int)

  public var description: String {
    switch self {
    case .labels(let error): error.description
    case .noOtherClassNear(let label):
      "no example of class \(label) has a neighbour of another class: use SMOTE"
    case .nothingToAdd(let label):
      "the new examples of class \(label), divided among its examples, round to none"
    }
  }
}
