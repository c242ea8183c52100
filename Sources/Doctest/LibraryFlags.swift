/// What the compiler needs to see a library, and the linker to find it.
struct LibraryFlags: Equatable, Sendable {
  var compile: [String] = []
  var link: [String] = []
  /// The modules that can be imported.
  var modules: [String] = []
}
