import Chapters

extension Site {
  /// A small page at each address that a page had before; it leads to where the page is now.
  var redirects: [File] {
    (chapters + pages).flatMap { chapter in
      chapter.frontMatter.aliases.map { alias in
        File(path: alias.name + ".html", contents: Array(templates.moved(chapter).utf8))
      }
    }
  }

  /// The aliases that are a page's own address, or another alias.
  func mistakenAliases(besides paths: [String]) -> [WeaveError] {
    var taken = Set(paths)
    return (chapters + pages).flatMap { chapter in
      chapter.frontMatter.aliases.compactMap { alias in
        if taken.insert(alias.name + ".html").inserted { return nil }
        return WeaveError(
          reason: .takenAlias(alias.name),
          location: SourceLocation(file: chapter.file, line: alias.line))
      }
    }
  }
}
