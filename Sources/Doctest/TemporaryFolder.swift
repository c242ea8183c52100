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
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  /// Where compilers may put what they need for a moment: ended, they would leave it.
  var scratch: URL { url.appending(path: "tmp", directoryHint: .isDirectory) }

  /// Removes the folder, also while others of this process may still be writing into it.
  func remove() {
    let attempts = 100
    for _ in 0..<attempts where FileManager.default.fileExists(atPath: url.filePath) {
      do {
        try FileManager.default.removeItem(at: url)
      } catch {
        usleep(1000)
      }
    }
    if FileManager.default.fileExists(atPath: url.filePath) { Self.remove(url) }
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
