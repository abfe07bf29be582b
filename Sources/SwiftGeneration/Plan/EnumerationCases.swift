/// Names for the values of a string enumeration.
enum EnumerationCases {
  /// In order, each value once; values whose names coincide are numbered from the second on.
  static func named(_ values: [String]) -> [Enumeration.Case] {
    var taken: Set<String> = [
      "unrecognized", "rawValue", "names", "known", "allCases", "hashValue",
    ]
    var seen: Set<String> = []
    var cases: [Enumeration.Case] = []
    for value in values where seen.insert(value).inserted {
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
