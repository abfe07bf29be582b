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
    }
  }

  func coding(in namespace: Identifier) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("extension \(namespace).\(type)") {
        formats
        block("public init?(from decoder: inout PartDecoder)") {
          for part in parts { part.decodeStatements }
          if isClosed {
            let names = Line(parts.map { "\(literal: $0.key)" }, separator: ", ")
            "decoder.refuseOthers(than: [\(names)])"
          }
          let required = parts.filter(\.hasToBeThere).map { "let \($0.name)" as Line }
          if !required.isEmpty {
            "guard \(Line(required, separator: ", ")) else { return nil }"
          }
          members.initializerCall
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

  fileprivate var members: [InputMember] {
    guard let headersName else { return [member] }
    let headers = InputMember(
      name: headersName,
      introduction: Introduction(
        documentation: "The headers of `\(name.spelling)`.", isDeprecated: false),
      type: .library(.headerFields), isRequired: false, defaultValue: "[:]")
    return [member, headers]
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

  fileprivate var decodeStatements: SwiftSource {
    SwiftSource {
      let required: Line = isRequired ? ", isRequired: true" : ""
      let types = mediaTypes.map { "\(literal: $0)" as Line }
      let accepted: Line =
        types.isEmpty ? "" : ", mediaTypes: [\(Line(types, separator: ", "))]"
      switch form {
      case .value: "let \(name) = decoder.value(PartFormats.\(name)\(required))"
      case .file: "let \(name) = decoder.file(\(literal: key)\(accepted)\(required))"
      case .files: "let \(name) = decoder.files(\(literal: key)\(accepted)\(required))"
      }
      if let headersName {
        "let \(headersName) = decoder.headerFields(ofPart: \(literal: key))"
      }
      for header in requiredHeaders {
        "decoder.requireHeader(\(literal: header), ofPart: \(literal: key))"
      }
    }
  }

  fileprivate var encodeStatement: Line {
    let type: Line = sentMediaType.map { ", mediaType: \(literal: $0)" } ?? ""
    return switch form {
    case .value:
      headersName.map { "encoder.value(\(name), PartFormats.\(name), headerFields: \($0))" }
        ?? "encoder.value(\(name), PartFormats.\(name))"
    case .file: "encoder.file(\(name), \(literal: key)\(type))"
    case .files: "encoder.files(\(name), \(literal: key)\(type))"
    }
  }
}

extension TextShape {
  /// Whether the text of each part is JSON.
  fileprivate var isJSON: Bool {
    switch self {
    case .json: true
    case .array(let items): items.isJSON
    case .scalar, .object: false
    }
  }
}
