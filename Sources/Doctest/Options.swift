import Foundation
import LessonRuntime

/// How documents are checked.
package struct Options: Sendable {
  package var division = Division.section
  /// Only programs with a block below a heading that holds this.
  package var section: String?
  /// The modules that every program imports.
  package var imports: [String] = []
  /// The folders of packages whose libraries programs may import.
  package var packages: [URL] = []
  /// Flags for the compiler.
  package var swiftFlags: [String] = []
  /// So many compilers and programs run at a time.
  package var jobs = ProcessInfo.processInfo.activeProcessorCount
  /// How much a program may take.
  package var limits = Limits()
  /// Whether a block that prints has to say what.
  package var isStrict = false
  /// Whether every program is compiled by itself.
  package var isSeparate = false

  package init() {}
}
