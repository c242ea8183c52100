import Markup

/// An element with its attributes in the order they are written and its content as markup.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String
) -> String {
  var element = "<" + name
  for (name, value) in attributes {
    element += " "
    element += name
    element += "=\""
    element += value.escapedForMarkup
    element += "\""
  }
  element += ">"
  element += content
  element += "</"
  element += name
  element += ">"
  return element
}

func element(_ name: String, _ content: String) -> String {
  element(name, [:], content)
}
