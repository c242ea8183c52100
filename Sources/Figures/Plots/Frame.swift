/// The rectangle values are drawn in, with its axes, ticks and titles.
struct Frame {
  static let width = 480.0
  static let height = 320.0

  let x: Scale
  let y: Scale
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom = Frame.height - 46

  /// A frame with room above for `headroom` and on the right for `sideroom`.
  init(x: Scale, y: Scale, headroom: Double, sideroom: Double) {
    self.x = x
    self.y = y
    let labels = y.ticks.map { $0.label.width() }.reduce(0) { max($0, $1) }
    left = labels + 18
    // The last label of the horizontal axis is centred under the frame's end.
    let overhang = (x.ticks.last?.label.width() ?? 0) / 2 + 6
    right = Self.width - max(sideroom, overhang, 12)
    top = 34 + headroom
  }

  func point(_ xValue: Double, _ yValue: Double) -> (x: Double, y: Double) {
    (left + x.share(xValue) * (right - left), bottom - y.share(yValue) * (bottom - top))
  }

  var corners: (left: Double, top: Double, right: Double, bottom: Double) {
    (left, top, right, bottom)
  }

  /// Draws grid, ticks and titles.
  func draw(into drawing: inout Drawing, titles: (x: String, y: String)) {
    for tick in y.ticks {
      let level = point(x.range.lowerBound, tick.value).y
      drawing.line((left, level), (right, level), "grid")
      drawing.text(tick.label, at: (left - 8, level + 5), "soft", anchor: .end)
    }
    for tick in visibleTicks {
      let place = point(tick.value, y.range.lowerBound).x
      drawing.line((place, bottom), (place, bottom + 5), "axis")
      drawing.text(tick.label, at: (place, bottom + 20), "soft", anchor: .middle)
    }
    drawing.line((left, bottom), (right, bottom), "axis")
    drawing.text(titles.y, at: (10, 20), "label")
    let middle = min((left + right) / 2, Self.width - titles.x.width() / 2 - 8)
    drawing.text(titles.x, at: (middle, Self.height - 8), "label", anchor: .middle)
    drawing.clip(x: left, y: top - 2, width: right - left + 1, height: bottom - top + 4)
  }

  /// Every tick, or every second, third and so on where their labels would touch.
  private var visibleTicks: [Scale.Tick] {
    let widest = x.ticks.map { $0.label.width() }.reduce(0) { max($0, $1) } + 10
    let room = (right - left) / Double(max(x.ticks.count - 1, 1))
    let stride = room < widest ? Int(widest / room) + 1 : 1
    return x.ticks.enumerated().filter { $0.offset % stride == 0 }.map { $0.element }
  }
}
