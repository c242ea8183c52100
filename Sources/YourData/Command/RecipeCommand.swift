internal import FoundationEssentials
@preconcurrency internal import Glibc

/// The recipe as a command: `--data FILE --label COLUMN`.
package enum RecipeCommand {
  package static let usage = """
    usage: swift run lesson10 --data FILE --label COLUMN [option VALUE ...]
      --data FILE         a CSV file; columns are called by name, or by number from 1
      --label COLUMN      the column to predict
      --positive VALUE    what it says of a positive (the rarer of two values)
      --group COLUMN      rows with the same value stay in one fold; 'duplicates' for equal rows
      --time COLUMN       test on what happened after the training rows
      --cost-fn X --cost-fp Y  what a miss and a false alarm cost
      --budget SHARE      the share of rows that may be alerted (the share of positives)
      --without COLUMN    leave a column out
      --allow REFUSAL     go on with a warning
      --shuffle no        deal rows out to folds in the order of the file, as scikit-learn does
      --techniques no     leave out what weights, sampling, SMOTE and focal loss do to the network
      --report FILE       where the HTML report is written

    """

  /// Does what a lesson's arguments ask for and ends the program; returns if there are none.
  ///
  /// The exit status is 0 after a report, 1 where the data are refused, 2 for wrong arguments.
  package static func answer(_ arguments: [String]) async {
    let own = Array(arguments.dropFirst())
    if own.isEmpty || own == ["--direct"] { return }
    if own.contains("--help") {
      print(usage)
      exit(0)
    }
    let line = ProgressLine()
    do {
      let arguments = try RecipeArguments(own)
      let recipe = try await recipe(arguments, line)
      let techniques =
        arguments.comparesTechniques ? try await recipe.techniques { line.show($0) } : nil
      line.end()
      print(try recipe.summary(techniques))
      let report = arguments.report ?? defaultReport(arguments.file)
      let page = try recipe.html(title: "Rare positives in \(name(arguments.file))", techniques)
      try write(page, to: report)
      print("\nreport: \(report)")
      exit(0)
    } catch let error as UsageError {
      fputs("error: \(error)\n\(usage)", stderr)
      exit(2)
    } catch {
      fputs("\(error)\n", stderr)
      exit(1)
    }
  }

  private static func recipe(_ arguments: RecipeArguments, _ line: ProgressLine) async throws
    -> Recipe
  {
    let file = arguments.file
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw CommandError(description: "\(file): error: the file cannot be read")
    }
    do {
      let table = try CSVTable(bytes, label: arguments.request.label)
      return try await Recipe(table, arguments.request) { line.show($0) }
    } catch let error as CSVError {
      throw CommandError(description: "\(file):\(error.line): error: \(error.sentence)")
    } catch let refusals as Refusals {
      let lines = refusals.all.map { wrapped("\(file): refused: \($0)") }
      throw CommandError(description: lines.joined(separator: "\n"))
    }
  }

  private static func write(_ page: String, to report: String) throws(CommandError) {
    do {
      try Data(page.utf8).write(to: URL(filePath: report), options: .atomic)
    } catch {
      throw CommandError(description: "\(report): error: the report cannot be written")
    }
  }

  private static func name(_ file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }

  private static func defaultReport(_ file: String) -> String {
    let name = name(file)
    let stem = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    return "\(stem)-report.html"
  }
}

private struct CommandError: Error, CustomStringConvertible {
  var description: String
}
