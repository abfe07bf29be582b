/// Some of the members of a structure: what is read of them is collected together.
struct MemberGroup {
  /// Distinguishes the group from the others; nothing if there is only one.
  let number: Line
  /// The index of each among the names, and the property.
  var members: [(index: Int, property: Property)]
  /// For the members that no property is for.
  var rest: Property?

  var properties: [Property] { members.map(\.property) + (rest.map { [$0] } ?? []) }
}

extension Structure {
  /// Many variables in the function that reads would be much to compile: the optimizer follows each
  /// through the reading of every other, and every way out has to give back each of them.
  var hasManyMembers: Bool { properties.count > 6 }

  /// Of equal size and no more than sixteen each: the time of compiling a function grows with the
  /// square of the variables that it writes, and so does that of a tuple with its elements.
  var groups: [MemberGroup] {
    let members = Array(inOrderOfNames.enumerated())
    let count = (members.count + 15) / 16
    return (0..<count).map { group in
      let range = (members.count * group / count)..<(members.count * (group + 1) / count)
      var rest: Property?
      if group == count - 1, case .kept(let kept) = additionalMembers { rest = kept }
      return MemberGroup(
        number: count == 1 ? "" : "\(group + 1)" as Line,
        members: members[range].map { (index: $0.offset, property: $0.element) }, rest: rest)
    }
  }

  /// The variable for what was read of a group: the structure itself where nothing has to be there.
  private func variable(of group: MemberGroup) -> Line {
    hasRequired ? "found\(group.number)" : "found"
  }

  private func foundType(of group: MemberGroup) -> Line {
    hasRequired ? "ReadMembers\(group.number)" : "Self"
  }

  private func placesOfFound(_ groups: [MemberGroup]) -> [Identifier: Line] {
    var places: [Identifier: Line] = [:]
    for group in groups {
      for property in group.properties {
        places[property.name] = "\(variable(of: group)).\(property.name)"
      }
    }
    return places
  }

  @SwiftSourceBuilder
  func resultOf(_ groups: [MemberGroup]) -> SwiftSource {
    let required = properties.filter(\.isRequired)
    if !hasRequired {
      "return found"
    } else if groups.count == 1 {
      SwiftSource.list(
        opening: "guard ", items: required.map { "let \($0.local) = found.\($0.name)" },
        closing: " else { return nil }")
      SwiftSource.list(
        opening: "return Self(",
        items: allProperties.map { property in
          let value: Line = property.isRequired ? Line(property.local) : "found.\(property.name)"
          return "\(property.name.label): \(value)"
        }, closing: ")")
    } else {
      let places = placesOfFound(groups)
      // Copies of so many are more to compile, as each is counted and given back at every way out.
      SwiftSource.list(
        opening: "guard ", items: required.map { "\(places[$0.name, default: "found"]) != nil" },
        closing: " else { return nil }")
      SwiftSource.list(
        opening: "return Self(",
        items: allProperties.map { property in
          let place = places[property.name, default: "found"]
          return "\(property.name.label): \(property.takeExpression(place))"
        }, closing: ")")
    }
  }

  @SwiftSourceBuilder
  func startOfFound(_ groups: [MemberGroup]) -> SwiftSource {
    if hasRequired {
      for group in groups {
        SwiftSource.list(
          opening: "var \(variable(of: group)): \(foundType(of: group)) = (",
          items: group.properties.map { "\($0.name.label): \($0.nothingFound)" }, closing: ")")
      }
    } else {
      "var found = Self()"
    }
  }

  @SwiftSourceBuilder
  func readInGroups(_ groups: [MemberGroup]) -> SwiftSource {
    let calls = groups.map { group in
      "readMember\(group.number)(member, of: &\(variable(of: group)), from: &reader)" as Line
    }
    if groups.count == 1 {
      calls[0]
    } else {
      "switch member {"
      for (group, call) in zip(groups, calls).dropLast() {
        let first = group.members[0].index
        "case \(first)..<\(first + group.members.count): \(call)"
      }
      // The last takes what is of no group, too.
      if let last = calls.last { "default: \(last)" }
      "}"
    }
  }

  /// How a member is read, in functions that are not put back into the loop.
  @SwiftSourceBuilder
  func separateReading(_ groups: [MemberGroup]) -> SwiftSource {
    if hasRequired {
      for group in groups {
        SwiftSource.blank
        // A tuple: a structure would come with code to copy, move and describe it that nobody calls.
        SwiftSource.list(
          opening: "private typealias \(foundType(of: group)) = (",
          items: group.properties.map { "\($0.name.label): \($0.foundType)" }, closing: ")")
      }
    }
    for (position, group) in groups.enumerated() {
      SwiftSource.blank
      "@inline(never)"
      Line.optimizedForSize
      SwiftSource.list(
        opening: "private static func readMember\(group.number)(",
        items: [
          "_ member: Int", "of found: inout \(foundType(of: group))",
          "from reader: inout JSONReader",
        ], closing: ") {")
      SwiftSource.indented(
        SwiftSource {
          "switch member {"
          for (index, property) in group.members {
            "case \(index): found.\(property.name) = \(property.readExpression)"
          }
          if position == groups.count - 1 {
            otherMembers { "found.\($0.name)" }
          } else {
            "default: break"
          }
          "}"
        })
      "}"
    }
  }
}
