extension [LinePattern] {
  /// Whether these lines, gaps and all, expect exactly the printed lines in their order.
  func match(_ printed: [Line]) -> Bool {
    let runs = split(omittingEmptySubsequences: false, whereSeparator: \.isGap)
    guard let first = runs.first, let last = runs.last, runs.count > 1 else {
      return count == printed.count && zip(self, printed).allSatisfy { $0.fits($1) }
    }
    guard first.count + last.count <= printed.count,
      first.fit(printed, at: 0), last.fit(printed, at: printed.count - last.count)
    else { return false }
    let end = printed.count - last.count
    var start = first.count
    for run in runs.dropFirst().dropLast() {
      // The first place where a run fits leaves the most room for those after it.
      while start + run.count <= end, !run.fit(printed, at: start) { start += 1 }
      start += run.count
      if start > end { return false }
    }
    return true
  }
}

extension ArraySlice<LinePattern> {
  fileprivate func fit(_ printed: [Line], at start: Int) -> Bool {
    zip(self, printed[start...]).allSatisfy { $0.fits($1) }
  }
}
