import Chapters
import Digests

extension Site {
  /// What a host and its visitors want besides the pages: what to keep for reading offline and, where the
  /// site's address is known, what search engines and feed readers ask for.
  func publication(of files: [File]) -> [File] {
    var all = files
    if let address = baseAddress {
      all.append(text("sitemap.xml", sitemap(of: files, at: address)))
      all.append(text("feed.xml", feed(at: address)))
      all += pictures
    }
    if let worker = all.firstIndex(where: { $0.path == "assets/service-worker.js" }) {
      let source = String(decoding: all.remove(at: worker).contents, as: UTF8.self)
      all.append(text("sw.js", offlineList(of: all) + source))
    }
    return all
  }

  private func text(_ path: String, _ text: String) -> File {
    File(path: path, contents: Array(text.utf8))
  }

  private func sitemap(of files: [File], at address: String) -> String {
    let unlisted = Set(["404.html", "print.html"] + redirects.map(\.path))
    let pages = files.map(\.path).filter { $0.hasSuffix(".html") && !unlisted.contains($0) }
    let entries = pages.map { path in
      element("url", [:], element("loc", [:], HTML(text: address + path.withoutIndex))).source
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined(separator: "\n"))
      </urlset>

      """
  }

  private func feed(at address: String) -> String {
    let items = chapters.map { chapter in
      let link = HTML(text: address + chapter.page)
      return element(
        "item", [:], element("title", [:], HTML(text: chapter.frontMatter.title)),
        element("link", [:], link), element("guid", [:], link),
        element("description", [:], HTML(text: chapter.frontMatter.summary))
      ).source
    }
    let head = [
      element("title", [:], "Rare Positives"), element("link", [:], HTML(text: address)),
      element(
        "description", [:], "A course on severe class imbalance whose chapters are programs."),
    ].map(\.source).joined(separator: "\n")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel>
      \(head)
      \(items.joined(separator: "\n"))
      </channel></rss>

      """
  }

  /// The head of the service worker: every file, and a name that changes whenever one of them does.
  private func offlineList(of files: [File]) -> String {
    var digest = Fingerprint()
    let hashes = files.concurrentMap { Fingerprint.text(of: $0.contents) }
    for (file, hash) in zip(files, hashes) { digest.add(Array("\(file.path) \(hash)\n".utf8)) }
    // The whole book in one piece is what a reader takes along; for reading here the pages are enough.
    let others = [".txt", ".xml", ".epub"]
    let paths =
      ["./"]
      + files.map(\.path).filter { path in
        path != "print.html" && !path.hasPrefix("pictures/")
          && !others.contains(where: path.hasSuffix)
      }
    return """
      const edition = "rare-positives-\(digest.text)";
      const files = [
      \(paths.map { "  \($0.quotedForScript)," }.joined(separator: "\n"))
      ];

      """
  }
}

extension String {
  /// The address of a page on its host, where the index has none of its own.
  var withoutIndex: String { self == "index.html" ? "" : self }
}
