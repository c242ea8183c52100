/// A straight line across the plot that a value is compared with.
public enum Rule: Sendable {
  /// A level, such as the prevalence.
  case horizontal(Double, String)
  /// A place, such as a threshold.
  case vertical(Double, String)
}

extension [Rule] {
  /// The places of the vertical ones.
  var places: [Double] {
    compactMap {
      if case .vertical(let place, _) = $0 { place } else { nil }
    }
  }

  /// The levels of the horizontal ones.
  var levels: [Double] {
    compactMap {
      if case .horizontal(let level, _) = $0 { level } else { nil }
    }
  }
}

extension Frame {
  /// Draws the line of a rule.
  func draw(_ rule: Rule, into drawing: inout Drawing) {
    switch rule {
    case .horizontal(let level, _):
      let y = point(x.range.lowerBound, level).y
      drawing.line((corners.left, y), (corners.right, y), "reference")
    case .vertical(let place, _):
      let x = point(place, y.range.lowerBound).x
      drawing.line((x, corners.top), (x, corners.bottom), "reference")
    }
  }

  /// Writes what a rule stands for, at the end where the series keep further away.
  func name(_ rule: Rule, clearOf series: [Series] = [], into drawing: inout Drawing) {
    switch rule {
    case .horizontal(let level, let label):
      let y = point(x.range.lowerBound, level).y
      let isLeft = room(0...0.4, above: level, series) > room(0.6...1, above: level, series)
      drawing.text(
        label, at: (isLeft ? corners.left + 6 : corners.right - 4, y - 6), "soft halo",
        anchor: isLeft ? .start : .end)
    case .vertical(let place, let label):
      let x = point(place, y.range.lowerBound).x
      let isLeft = x + 8 + label.width() > corners.right
      drawing.text(
        label, at: (isLeft ? x - 5 : x + 5, corners.top + 12), "soft halo",
        anchor: isLeft ? .end : .start)
    }
  }

  /// How far the nearest value in a part of the frame's width is from where a name would stand.
  private func room(
    _ part: ClosedRange<Double>, above level: Double, _ series: [Series]
  ) -> Double {
    let middle = point(x.range.lowerBound, level).y - 11
    var nearest = Frame.height
    for series in series {
      for (x, y) in zip(series.x, series.y) where part.contains(self.x.share(x)) {
        nearest = min(nearest, abs(point(x, y).y - middle))
      }
    }
    return nearest
  }
}
