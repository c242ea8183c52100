import Imbalance
import Testing

@testable import YourData

struct RecipeArgumentsTests {
  private func problem(_ arguments: String) -> String? {
    do throws(UsageError) {
      _ = try RecipeArguments(arguments.split(separator: " ").map(String.init))
      return nil
    } catch {
      return error.description
    }
  }

  @Test func argumentsAreUnderstood() throws {
    let arguments = try RecipeArguments([
      "--data", "a.csv", "--label", "fraud", "--positive", "yes", "--group", "duplicates",
      "--time", "day", "--cost-fn", "50", "--cost-fp", "0.5", "--budget", "0.01", "--without", "id",
      "--without", "name", "--allow", "duplicates", "--shuffle", "no", "--techniques", "no",
      "--report", "r.html",
    ])
    #expect(arguments.file == "a.csv")
    #expect(arguments.report == "r.html")
    #expect(!arguments.comparesTechniques)
    var request = Request(label: "fraud")
    request.positive = "yes"
    request.group = .duplicates
    request.time = "day"
    request.costs = ErrorCosts(falseNegative: 50, falsePositive: 0.5)
    request.budget = 0.01
    request.without = ["id", "name"]
    request.allowed = [.duplicates]
    request.isShuffled = false
    #expect(arguments.request == request)
  }

  @Test(arguments: [
    ("", "--data wants the file to read"),
    ("--data a.csv", "--label wants the column to predict"),
    ("--data", "--data wants a value"),
    ("--date a.csv", "there is no option --date"),
    ("--data a --label y --cost-fn 5", "costs come in pairs: --cost-fp and --cost-fn"),
    ("--data a --label y --cost-fn x", "--cost-fn wants a number above 0, not x"),
    ("--data a --label y --cost-fp -1", "--cost-fp wants a number above 0, not -1"),
    ("--data a --label y --budget 5", "--budget is a share of the rows, not 5"),
    ("--data a --label y --shuffle maybe", "--shuffle takes yes or no"),
    ("--data a --label y --techniques all", "--techniques takes yes or no"),
    (
      "--data a --label y --allow one-class",
      "--allow takes one of label-again, duplicates, contradictions, not one-class"
    ),
  ])
  func mistakesAreNamed(arguments: String, message: String) {
    #expect(problem(arguments) == message)
  }
}
