/// Small grey images side by side, each with its name above it.
///
///     PixelImages(
///       name: "rings", title: "A ring", perRow: 10,
///       images: [.init("O", rows: [[0, 1, 0], [1, 0, 1], [0, 1, 0]])])
///
/// Ink is drawn in four steps of grey, and what is under a fifth of full ink not at all.
public struct PixelImages: Sendable {
  /// One image.
  public struct Image: Sendable {
    /// What stands above it.
    public var label: String

    /// The ink of each pixel, from 0 for paper to 1, row after row; equally long rows.
    public var rows: [[Double]]

    /// An image from its parts.
    public init(_ label: String, rows: [[Double]]) {
      require(
        rows.allSatisfy { $0.count == rows[0].count }, "an image has rows of the same length")
      self.label = label
      self.rows = rows
    }
  }

  /// The figure's name, which all its identifiers carry.
  public var name: String

  /// What the figure shows.
  public var title: String

  /// How many images stand in a row.
  public var perRow: Int

  /// The images, row after row.
  public var images: [Image]

  /// What there is to see; by default the names of the images.
  public var details: String?

  /// A figure from its parts.
  public init(
    name: String, title: String, perRow: Int, images: [Image], details: String? = nil
  ) {
    require(perRow > 0, "\(perRow) images in a row: there is at least one")
    require(!images.isEmpty, "a figure of images shows one at least")
    self.name = name
    self.title = title
    self.perRow = perRow
    self.images = images
    self.details = details
  }

  /// The figure as an SVG document; the same images always give the same bytes.
  public func svg() -> String {
    var drawing = Drawing(name: name)
    let cell = (Frame.width - 20) / Double(perRow)
    let size = 0.8 * cell
    for (i, image) in images.enumerated() {
      let corner = (
        x: 10 + Double(i % perRow) * cell + (cell - size) / 2,
        y: 26 + Double(i / perRow) * (size + 26)
      )
      drawing.text(
        image.label, at: (corner.x + size / 2, corner.y - 5), "soft", anchor: .middle)
      for step in 1...Self.steps {
        let data = image.path(step, at: corner, size: size)
        if data.isEmpty { continue }
        let opacity = format(Double(step) / Double(Self.steps), decimals: 2)
        drawing.path(data, "label", attributes: " fill-opacity=\"\(opacity)\"")
      }
    }
    let rows = (images.count + perRow - 1) / perRow
    return drawing.document(
      width: Frame.width, height: 14 + Double(rows) * (size + 26), title: title,
      description: details ?? images.map { $0.label }.joined(separator: ", "), data: [table])
  }

  /// An image a column, so that it can be seen in the digits too.
  private var table: DataTable {
    let height = images.reduce(0) { max($0, $1.rows.count) }
    return DataTable(
      caption: "Ink, a digit a pixel: 0 is paper, \(Self.steps) is full ink",
      columns: ["row"] + images.map { $0.label },
      rows: (0..<height).map { row in
        [format(row + 1)] + images.map { $0.rows.count > row ? $0.digits(ofRow: row) : "" }
      })
  }

  fileprivate static let steps = 4
}

extension PixelImages.Image {
  /// The pixels of one step of grey, neighbours in a row joined.
  fileprivate func path(_ step: Int, at corner: (x: Double, y: Double), size: Double) -> String {
    let side = size / Double(rows.reduce(rows.count) { max($0, $1.count) })
    var data = ""
    for (i, row) in rows.enumerated() {
      var column = 0
      while column < row.count {
        let start = column
        while column < row.count && Self.step(row[column]) == step { column += 1 }
        if column == start {
          column += 1
          continue
        }
        let place = (x: corner.x + Double(start) * side, y: corner.y + Double(i) * side)
        let width = number(Double(column - start) * side)
        let height = number(side)
        data += "M\(number(place.x)) \(number(place.y))h\(width)v\(height)h-\(width)z"
      }
    }
    return data
  }

  fileprivate func digits(ofRow row: Int) -> String {
    rows[row].map { String(Self.step($0)) }.joined()
  }

  /// 0 for paper to 4 for ink.
  private static func step(_ ink: Double) -> Int {
    let steps = Double(PixelImages.steps)
    return ink < 0.2 ? 0 : Int(min(ink, 0.99) * steps) + 1
  }
}
