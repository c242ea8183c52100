import Foundation

/// What is known of every file of some folders without reading it.
///
/// Editors save by writing, by renaming a new file over the old one, or by deleting first: all of it shows
/// here, and nothing depends on which of them was used.
struct FileStates: Equatable {
  private struct State: Equatable {
    var modified: timespec
    var size: off_t
    var number: ino_t

    static func == (a: State, b: State) -> Bool {
      a.size == b.size && a.number == b.number && a.modified.tv_sec == b.modified.tv_sec
        && a.modified.tv_nsec == b.modified.tv_nsec
    }
  }

  private var states: [String: State] = [:]

  /// - Parameter places: Files and folders, from the package's folder; what is not there is left out.
  init(of places: [String], in package: URL) {
    let root = package.path(percentEncoded: false)
    for place in places { add(place, root: root.hasSuffix("/") ? root : root + "/") }
  }

  private mutating func add(_ path: String, root: String) {
    var status = stat()
    guard stat(root + path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in Self.names(in: root + path) where Self.isWatched(name) {
        add("\(path)/\(name)", root: root)
      }
    } else {
      states[path] = State(
        modified: status.st_mtim, size: status.st_size, number: status.st_ino)
    }
  }

  /// The names in a folder; none where it has gone meanwhile.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// Hidden files, backups and swap files are the editor's own.
  private static func isWatched(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasPrefix("#")
  }

  /// The files that are new, gone or otherwise in the other, in the order of their paths.
  func changes(to other: FileStates) -> [String] {
    Set(states.keys).union(other.states.keys).filter { states[$0] != other.states[$0] }.sorted()
  }
}
