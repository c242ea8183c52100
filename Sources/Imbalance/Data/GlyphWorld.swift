import Neural

/// Images of characters in classes that get rarer, to train on, and as many of each to test on.
public struct GlyphWorld: Sendable {
  /// The character of each class, the most frequent first.
  public let names: [String]

  /// How many training images each class has.
  public let counts: [Int]

  /// What to train on, class after class.
  public let train: GlyphImages

  /// What to test on, class after class, each with as many images.
  public let test: GlyphImages

  /// Each class's share of the training images.
  public var priors: [Float] {
    let total = Float(train.labels.count)
    return counts.map { Float($0) / total }
  }
}

/// Images with the numbers of their classes.
public struct GlyphImages: Sendable, Equatable {
  /// A row for each image: its 10 x 10 pixels, row after row from the top, about 0 for paper and up
  /// to about 1 for ink.
  public let images: Matrix

  /// The class of each image, counted from 0, the most frequent.
  public let labels: [Int]
}
