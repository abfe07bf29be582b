/// A stored property of an operation's input, of headers or of a form, with its place in the
/// initializer.
struct InputMember {
  let name: Identifier
  let introduction: Introduction
  let type: TypeReference
  let isRequired: Bool
  /// Where it is not required.
  var defaultValue: Line = "nil"
  /// Whether the value is kept out of line.
  var isBoxed = false

  var declaration: SwiftSource {
    SwiftSource {
      introduction.source
      "\(wrapper)\(Line.emittedIntoClients)public var \(name): \(type)"
    }
  }
}

extension InputMember {
  private var wrapper: Line {
    guard isBoxed else { return "" }
    return if case .optional = type { "@BoxedOptional " } else { "@Boxed " }
  }
}

extension [InputMember] {
  var initializer: SwiftSource {
    SwiftSource {
      SwiftSource.list(
        opening: "\(Line.emittedIntoClients)public init(",
        items: map { member in
          let value: Line = member.isRequired ? "" : " = \(member.defaultValue)"
          return "\(member.name): \(member.type)\(value)"
        }, closing: ") {")
      SwiftSource.indented(
        SwiftSource { for member in self { "self.\(member.name) = \(member.name)" } })
      "}"
    }
  }

  /// Hands variables of the same names to an initializer.
  func call(of initializer: Line) -> SwiftSource {
    .list(
      opening: "\(initializer)(", items: map { "\($0.name.label): \($0.name)" }, closing: ")")
  }
}
