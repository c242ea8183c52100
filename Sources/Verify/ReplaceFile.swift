import Foundation
import LessonRuntime

/// Writes a file so that at any moment either the old or the new contents are there, on the disk too.
///
/// What an ended attempt has left beside the file is used by the next one.
package func replaceFile(_ file: URL, with contents: Data) throws {
  try Interruption.withheld { try exchangeFile(file, for: contents) }
}

/// The same, which an interruption may end half-way: then the old contents are there.
func exchangeFile(_ file: URL, for contents: Data) throws {
  let target = file.resolvingSymlinksInPath()
  let name = ".\(target.lastPathComponent).new"
  let new = target.deletingLastPathComponent().appending(path: name)
  try contents.write(to: new)
  let handle = try FileHandle(forWritingTo: new)
  try handle.synchronize()
  try handle.close()
  let path = target.path(percentEncoded: false)
  if FileManager.default.fileExists(atPath: path) {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: attributes[.posixPermissions] ?? 0o644],
      ofItemAtPath: new.path(percentEncoded: false))
  }
  if rename(new.path(percentEncoded: false), path) != 0 {
    throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
  }
}
