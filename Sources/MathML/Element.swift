/// An element with its attributes in the order they are written and its content as markup.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String
) -> String {
  let start = attributes.reduce("<\(name)") { $0 + " \($1.key)=\"\(escaped($1.value))\"" }
  return "\(start)>\(content)</\(name)>"
}

func element(_ name: String, _ content: String) -> String {
  element(name, [:], content)
}

func escaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
