import Markup

/// Converts a formula in TeX to MathML Core, with the TeX beside it for copying.
///
/// The commands are a closed list (`commands`), so that a typing error is found when the site is
/// built. Cells of `aligned` and `cases` need style: Chromium knows no `columnalign`, so `mtable`
/// has the class `aligned`, `cases` or `gathered`.
package func mathML(_ tex: String, display: Bool) throws(TeXError) -> String {
  var parser = Parser(tex)
  let row = try parser.formula()
  let writer = Writer(isDisplay: display)
  let opening = display ? #"<math display="block">"# : "<math>"
  return opening + "<semantics>" + element("mrow", writer.row(row).joined())
    + element("annotation", ["encoding": "application/x-tex"], tex.escapedForMarkup)
    + "</semantics></math>"
}
