import Foundation
import PackagePlugin

/// Makes a lesson's program from the chapter that lies above its target's folder.
@main
struct TanglePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let chapter = target.directoryURL.deletingLastPathComponent().appending(path: "chapter.md")
    let package = context.package.directoryURL.path(percentEncoded: false)
    let name = String(chapter.path(percentEncoded: false).dropFirst(package.count)).drop {
      $0 == "/"
    }
    let output = context.pluginWorkDirectoryURL
    return [
      .buildCommand(
        displayName: "Tangling \(name)",
        executable: try context.tool(named: "tangle-chapter").url,
        arguments: [
          chapter.path(percentEncoded: false), "--as", String(name),
          output.path(percentEncoded: false),
        ],
        inputFiles: [chapter],
        outputFiles: ["main.swift", "Plan.swift", "Checks.swift"].map { output.appending(path: $0) }
      )
    ]
  }
}
