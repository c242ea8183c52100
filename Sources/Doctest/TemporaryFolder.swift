import Foundation

/// A folder for what is compiled. Its name holds the process that made it, so that what an interrupted one
/// left behind is removed by the next.
struct TemporaryFolder {
  private static let prefix = "course-check-"

  let url: URL

  init() throws {
    let parent = FileManager.default.temporaryDirectory
    for name in try FileManager.default.contentsOfDirectory(atPath: parent.filePath) {
      if Self.isLeftBehind(name) { Self.remove(parent.appending(path: name)) }
    }
    url = parent.appending(
      path: "\(Self.prefix)\(getpid())-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func remove() {
    Self.remove(url)
  }

  private static func isLeftBehind(_ name: String) -> Bool {
    guard name.hasPrefix(prefix),
      let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" })
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  private static func remove(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      FileHandle.standardError.write(Data("warning: \(folder.filePath) stays: \(error)\n".utf8))
    }
  }
}
