import OpenAPIDocument

/// Names for the values of a string enumeration.
enum EnumerationCases {
  /// Members that every enumeration has anyway.
  static let reserved: Set<String> = [
    "unrecognized", "rawValue", "names", "known", "allCases", "hashValue",
  ]

  /// In order, each value once; values whose names coincide are numbered from the second on, except
  /// that names somebody chose stay as they are.
  static func named(_ values: [String], chosen: [Spelling: String] = [:]) -> [Enumeration.Case] {
    var taken = reserved.union(chosen.values)
    var seen: Set<Spelling> = []
    var cases: [Enumeration.Case] = []
    for value in values where seen.insert(Spelling(value)).inserted {
      if let name = chosen[Spelling(value)] {
        cases.append(Enumeration.Case(name: Identifier(spelling: name), value: value))
        continue
      }
      let spelling = SwiftName.member(value)
      var free = spelling
      var number = 2
      while !taken.insert(free).inserted {
        free = "\(spelling)_\(number)"
        number += 1
      }
      cases.append(Enumeration.Case(name: Identifier(spelling: free), value: value))
    }
    return cases
  }
}
