extension JSONType {
  /// What to write instead of a name that is no type, as other languages or older versions have it.
  static func advice(insteadOf name: String) -> String? {
    let word = name.lowercased()
    if let type = JSONType(rawValue: word) { return "write '\(type.rawValue)'" }
    if let (type, format) = typesWithFormat[word] {
      return "write 'type: \(type.rawValue)' and 'format: \(format)'"
    }
    if let type = namesElsewhere[word] { return "write '\(type.rawValue)'" }
    if word == "any" { return "leave 'type' out: then values of every type are valid" }
    return suggestion(for: name, among: allCases.map(\.rawValue)).map { "did you mean '\($0)'?" }
  }

  private static let typesWithFormat: [String: (JSONType, format: String)] = [
    "int32": (.integer, "int32"), "int64": (.integer, "int64"), "long": (.integer, "int64"),
    "float": (.number, "float"), "double": (.number, "double"),
    "file": (.string, "binary"), "binary": (.string, "binary"), "byte": (.string, "byte"),
    "date": (.string, "date"), "time": (.string, "time"), "datetime": (.string, "date-time"),
    "date-time": (.string, "date-time"), "timestamp": (.string, "date-time"),
    "uuid": (.string, "uuid"), "email": (.string, "email"), "uri": (.string, "uri"),
    "url": (.string, "uri"), "password": (.string, "password"),
  ]

  private static let namesElsewhere: [String: JSONType] = [
    "int": .integer, "decimal": .number, "bool": .boolean, "str": .string, "text": .string,
    "enum": .string, "list": .array, "dict": .object, "map": .object, "hash": .object,
    "json": .object, "none": .null, "nil": .null,
  ]
}
