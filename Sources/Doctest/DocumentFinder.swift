import Foundation
import Reports

/// Finds the documents below paths that a caller names.
struct DocumentFinder {
  /// Whether folders are searched for Swift files too, for the examples in their documentation.
  var includesSources: Bool

  /// The documents in order, by the names the caller knows them by.
  func documents(at paths: [String]) throws -> [String] {
    var found: [String] = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        throw DoctestError.noSuchPath(path)
      }
      let path = path.hasPrefix("./") && path.count > 2 ? String(path.dropFirst(2)) : path
      found += isFolder(path) ? try documents(below: path) : [path]
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// What is hidden is left out: `.build`, `.git`.
  private func documents(below folder: String) throws -> [String] {
    let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return try names(in: folder).sorted()
      .filter { !$0.hasPrefix(".") }
      .flatMap { name in
        let path = base + name
        if isFolder(path) { return isLink(path) ? [] : try documents(below: path) }
        return isDocument(name) ? [path] : []
      }
  }

  private func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw DoctestError.unreadableFolder(folder, error.fileFailure)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private func isDocument(_ name: String) -> Bool {
    let known = ["md", "markdown"] + (includesSources ? ["swift"] : [])
    return name.split(separator: ".").last.map { known.contains($0.lowercased()) } ?? false
  }
}
