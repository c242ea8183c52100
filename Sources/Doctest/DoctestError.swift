/// Why nothing can be checked at all.
package enum DoctestError: Error, Equatable, CustomStringConvertible {
  case noSuchPath(String)
  case unreadableFolder(String, String)
  case nothingToCheck([String])
  case noSection(String)
  case noPackage(String)
  case brokenManifest(String, String)
  case noModule(String, known: [String])
  case wrongFlags(String)
  case libraryDoesNotBuild(String, String)
  case brokenCompiler(String)

  package var description: String {
    switch self {
    case .noSuchPath(let path): "there is no file or folder '\(path)'"
    case .unreadableFolder(let folder, let problem):
      "the folder '\(folder)' cannot be read: \(problem)"
    case .nothingToCheck(let paths): "there is no Markdown in \(paths.joined(separator: ", "))"
    case .noSection(let name): "no heading with Swift blocks below it holds '\(name)'"
    case .noPackage(let folder): "there is no Package.swift in '\(folder)'"
    case .brokenManifest(let folder, let output):
      "the package in '\(folder)' cannot be read:\n\(output)"
    case .noModule(let module, let known):
      "there is no module '\(module)'"
        + (known.isEmpty
          ? "; --package names the package that has it"
          : "; the libraries have \(known.joined(separator: ", "))")
    case .wrongFlags(let output): "the compiler refuses the flags of -Xswiftc:\n\(output)"
    case .libraryDoesNotBuild(let folder, let output):
      "the package in '\(folder)' does not build:\n\(output)"
    case .brokenCompiler(let output): "swiftc does not work here:\n\(output)"
    }
  }

  /// Whether it is the call that was wrong.
  package var isCallersMistake: Bool {
    switch self {
    case .noSuchPath, .unreadableFolder, .nothingToCheck, .noSection, .noPackage, .noModule,
      .wrongFlags:
      true
    case .brokenManifest, .libraryDoesNotBuild, .brokenCompiler: false
    }
  }
}
