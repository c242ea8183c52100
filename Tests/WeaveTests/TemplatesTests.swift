import Testing

@testable import Weave

extension Repository {
  static func templates() throws -> [String: String] {
    var templates: [String: String] = [:]
    for file in try names(in: "site/templates") {
      templates[String(file.dropLast(".mustache".count))] = try text("site/templates/\(file)")
    }
    return templates
  }
}

@Suite struct TemplatesTests {
  /// Values reach the templates escaped: two braces would escape them again.
  @Test func valuesStandInThreeBraces() throws {
    for (name, text) in try Repository.templates() {
      #expect(text.firstMatch(of: /(^|[^{]){{[a-z]/) == nil, "\(name)")
    }
  }

  @Test func namesWhatIsMissing() throws {
    var texts = try Repository.templates()
    texts["chapter"] = nil
    #expect(throws: TemplateError(name: "chapter", reason: "the file is missing")) {
      try Templates(texts)
    }
  }

  @Test func namesWhatIsNoMustache() throws {
    var texts = try Repository.templates()
    texts["index"] = "{{#questions}}"
    let error = #expect(throws: TemplateError.self) { try Templates(texts) }
    #expect(error?.name == "index")
  }
}
