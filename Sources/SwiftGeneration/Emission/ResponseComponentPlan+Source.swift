extension ResponseComponentPlan {
  /// The structure, and the code for the sides that operations have.
  func source(for sides: Set<OperationGroup.Side>) -> SwiftSource {
    SwiftSource {
      introduction.source
      block("public nonisolated struct \(type): Sendable") {
        for member in members { member.declaration }
        SwiftSource.blank
        members.initializer
        answer.typesSource(of: "the response")
        for form in forms { form.declaration }
      }
      SwiftSource.blank
      block("nonisolated extension \(type)") {
        if sides.contains(.calling) { decoder }
        if sides.count > 1 { SwiftSource.blank }
        if sides.contains(.answering) { encoder }
      }
      for form in forms { form.coding(in: type) }
      answer.headers?.coding(in: type)
      let formats = answer.contents.compactMap(\.formDeclaration)
      if !formats.isEmpty {
        SwiftSource.blank
        block("nonisolated extension \(type)") {
          block("private enum FormFormats") { for format in formats { format } }
        }
      }
    }
  }

  private var members: [InputMember] {
    var members: [InputMember] = []
    if let type = answer.bodyType {
      members.append(
        InputMember(
          name: Identifier(spelling: "body"), introduction: .none, type: type, isRequired: true))
    }
    if let headers = answer.headers {
      members.append(
        InputMember(
          name: Identifier(spelling: "headers"), introduction: .none,
          type: .declared([headers.type]), isRequired: !headers.isOptional,
          defaultValue: "\(headers.type)()"))
    }
    members.append(
      InputMember(
        name: Identifier(spelling: "headerFields"), introduction: .none,
        type: .library(.headerFields), isRequired: false, defaultValue: "[:]"))
    return members
  }

  @SwiftSourceBuilder
  private var decoder: SwiftSource {
    "@inline(never)"
    Line.optimizedForSize
    let canMismatch = answer.canMismatch
    block("init\(canMismatch ? "?" : "")(_ decoder: inout ResponseDecoder)") {
      answer.decoding(in: type) { body, members in
        let values = (body.map { ["body: \($0)"] } ?? []) + members
        return SwiftSource {
          "self.init(\(Line(values, separator: ", ")))"
          if canMismatch { "return" }
        }
      }
      if canMismatch { "return nil" }
    }
  }

  @SwiftSourceBuilder
  private var encoder: SwiftSource {
    "@inline(never)"
    Line.optimizedForSize
    SwiftSource.list(
      opening: "func encode(",
      items: ["_ status: HTTPResponse.Status", "to encoder: inout ResponseEncoder"],
      closing: ") throws(SerializationError) {")
    SwiftSource.indented(
      SwiftSource {
        answer.encoding(answer.alternatives == nil ? answer.contents.first : nil, "status")
        if answer.alternatives != nil {
          "switch body {"
          for content in answer.contents {
            "case .\(content.name)(let body): \(content.encoding)"
          }
          "}"
        }
      })
    "}"
  }
}
