extension MultipartPlan {
  private var members: [InputMember] { parts.flatMap(\.members) }

  var declaration: SwiftSource {
    SwiftSource {
      SwiftSource.blank
      introduction.source
      block("public struct \(type): MultipartForm") {
        for member in members { member.declaration }
        SwiftSource.blank
        members.initializer
      }
      for part in parts {
        if let headers = part.headers {
          SwiftSource.blank
          SwiftSource.documentation("The headers of the part `\(part.key)`.")
          headers.plan.declaration
        }
      }
    }
  }

  func coding(in namespace: Identifier) -> SwiftSource {
    SwiftSource {
      for part in parts { part.headers?.plan.coding(in: namespace) }
      SwiftSource.blank
      block("nonisolated extension \(namespace).\(type)") {
        formats
        block("public init?(from decoder: inout PartDecoder)") {
          for part in parts { part.decodeStatements(in: namespace) }
          if isClosed {
            let names = Line(parts.map { "\(literal: $0.key)" }, separator: ", ")
            "decoder.refuseOthers(than: [\(names)])"
          }
          let required = parts.flatMap(\.members).filter(\.isRequired).map {
            "let \($0.name)" as Line
          }
          if !required.isEmpty {
            "guard \(Line(required, separator: ", ")) else { return nil }"
          }
          members.call(of: "self.init")
        }
        SwiftSource.blank
        block("public func encode(to encoder: inout PartEncoder) throws(SerializationError)") {
          for part in parts { part.encodeStatement }
        }
      }
    }
  }

  private var formats: SwiftSource {
    SwiftSource {
      let declarations = parts.compactMap(\.formatDeclaration)
      if !declarations.isEmpty {
        block("private enum PartFormats") { for declaration in declarations { declaration } }
        SwiftSource.blank
      }
    }
  }
}

extension MultipartPlan.Part {
  fileprivate var hasToBeThere: Bool {
    if case .value(let use, _) = form { isRequired && !use.isNullable } else { isRequired }
  }

  fileprivate var members: [InputMember] { [member] + (headersMember.map { [$0] } ?? []) }

  private var headersMember: InputMember? {
    guard let headers else { return nil }
    let single = TypeReference.declared([headers.plan.type])
    let type = isList ? .array(single) : single
    let isRequired = hasToBeThere && !headers.plan.isOptional
    return InputMember(
      name: headers.name,
      introduction: Introduction(
        documentation: "The headers of `\(name.spelling)`\(isList ? ", in their order" : "").",
        isDeprecated: false),
      type: isRequired ? type : .optional(type), isRequired: isRequired)
  }

  private var isList: Bool {
    switch form {
    case .files, .value(_, .array): true
    case .file, .value: false
    }
  }

  private var member: InputMember {
    let type: TypeReference =
      switch form {
      case .value(let use, _): use.type
      case .file: .library(.filePart)
      case .files: .array(.library(.filePart))
      }
    return InputMember(
      name: name, introduction: introduction, type: hasToBeThere ? type : .optional(type),
      isRequired: hasToBeThere)
  }

  fileprivate var formatDeclaration: SwiftSource? {
    guard case .value(let use, let shape) = form else { return nil }
    var items: [Line] = ["\(literal: key)", shape.expression]
    if let type = sentMediaType ?? (shape.isJSON ? "application/json" : nil) {
      items.append("mediaType: \(literal: type)")
    }
    items.append(use.withoutNull.ruleExpression)
    return .list(opening: "static let \(name) = PartFormat(", items: items, closing: ")")
  }

  /// What a part is said to be where the value does not say it.
  private var sentMediaType: String? { mediaTypes.first { !$0.hasSuffix("/*") } }

  fileprivate func decodeStatements(in namespace: Identifier) -> SwiftSource {
    SwiftSource {
      let required: Line = isRequired ? ", isRequired: true" : ""
      let types = mediaTypes.map { "\(literal: $0)" as Line }
      let accepted: Line =
        types.isEmpty ? "" : ", mediaTypes: [\(Line(types, separator: ", "))]"
      switch form {
      case .value: "let \(name) = decoder.value(PartFormats.\(name)\(required))"
      case .file: "let \(name) = decoder.file(\(literal: key)\(accepted)\(required))"
      case .files(let counts):
        "let \(name) = decoder.files(\(literal: key)\(accepted)\(counts.arguments)\(required))"
      }
      if let headers {
        let reader: Line = "\(namespace).\(headers.plan.type).init"
        let label: Line = isList ? "ofParts" : "ofPart"
        "let \(headers.name) = decoder.headers(\(label): \(literal: key), \(reader))"
      }
    }
  }

  fileprivate var encodeStatement: Line {
    let type: Line = sentMediaType.map { ", mediaType: \(literal: $0)" } ?? ""
    let headers: Line =
      headersMember.map { member in
        let mark: Line = member.isRequired ? "" : "?"
        return isList
          ? ", headers: \(member.name)\(mark).map { $0.encode }"
          : ", headers: \(member.name)\(mark).encode"
      } ?? ""
    let attempt: Line = headersMember == nil ? "" : "try "
    return switch form {
    case .value: "\(attempt)encoder.value(\(name), PartFormats.\(name)\(headers))"
    case .file: "\(attempt)encoder.file(\(name), \(literal: key)\(type)\(headers))"
    case .files: "\(attempt)encoder.files(\(name), \(literal: key)\(type)\(headers))"
    }
  }
}

extension TextShape {
  /// Whether the text of each part is JSON.
  fileprivate var isJSON: Bool {
    switch self {
    case .json: true
    case .array(let items): items.isJSON
    case .scalar, .scalarOrArray, .object: false
    }
  }
}

extension CountBounds {
  /// Of the function that reads files.
  fileprivate var arguments: Line {
    let bounds: [(Line, Int?)] = [(", minimum", minimum), (", maximum", maximum)]
    return Line(
      bounds.compactMap { label, bound in bound.map { "\(label): \($0)" } }, separator: "")
  }
}
