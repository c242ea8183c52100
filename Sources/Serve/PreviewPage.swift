import Chapters
import Markup
import Weave

/// A page of the site with what only the preview shows on it.
struct PreviewPage {
  var html: String
  var findings: [Finding]
  /// What the page is asked to be compared with by the script that reloads it.
  var version: String
  /// What is going on with the chapter: `verifying`, say.
  var status: String?

  /// The page with the findings in a banner, and those about a block below it.
  func decorated(listings: [Listing], file: String) -> String {
    var page = html
    for finding in findings.reversed() {
      guard let line = finding.line,
        let listing = listings.first(where: { ($0.line...$0.endLine).contains(line) })
      else { continue }
      page.insert(box(finding), afterListing: "\(file):\(listing.line)")
    }
    page.insert("\n" + banner, behind: "<body>")
    page.insert(Self.script(version), before: "</body>")
    return page
  }

  /// A page that says why there is none.
  static func alone(title: String, findings: [Finding], version: String) -> String {
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"/><title>\(title.escapedForMarkup)</title></head>
      <body>
      </body>
      </html>
      """
    return PreviewPage(html: html, findings: findings, version: version)
      .decorated(listings: [], file: "")
  }

  private var banner: String {
    let boxes = findings.map(box)
    let said = status.map { "<p class=\"preview-status\">\($0.escapedForMarkup)</p>" }
    if boxes.isEmpty && said == nil { return "" }
    return "<aside id=\"preview\" role=\"status\">\n"
      + ([said].compactMap { $0 } + boxes).joined(separator: "\n") + "\n</aside>\n"
  }

  private func box(_ finding: Finding) -> String {
    "<pre class=\"preview-error\">\(finding.message.escapedForMarkup)</pre>"
  }

  private static func script(_ version: String) -> String {
    """
    <link rel="stylesheet" href="/preview.css"/>
    <script src="/preview.js" data-version="\(version.escapedForMarkup)"></script>

    """
  }
}

extension String {
  fileprivate mutating func insert(_ text: String, behind mark: String) {
    guard let range = firstRange(of: mark) else { return }
    insert(contentsOf: text, at: range.upperBound)
  }

  fileprivate mutating func insert(_ text: String, before mark: String) {
    guard let range = ranges(of: mark).last else { return }
    insert(contentsOf: text, at: range.lowerBound)
  }

  /// Inserts below the listing whose place in the Markdown this is.
  fileprivate mutating func insert(_ text: String, afterListing place: String) {
    guard let place = firstRange(of: ">\(place)</") else { return }
    let rest = self[place.upperBound...]
    let ends = ["</figure>", "</details>"].compactMap { rest.firstRange(of: $0)?.upperBound }
    guard let end = ends.min() else { return }
    insert(contentsOf: "\n" + text, at: end)
  }
}
