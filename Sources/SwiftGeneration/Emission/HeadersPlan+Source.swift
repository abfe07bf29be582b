extension HeadersPlan {
  /// Whether none of them has to be there.
  var isOptional: Bool { !headers.contains(where: \.isRequired) }

  private var members: [InputMember] { headers.map(\.member) }

  /// A file of its own for what several responses have.
  var source: SwiftSource {
    SwiftSource {
      SwiftSource.documentation("Headers of several responses.")
      declaration
      coding(of: "\(type)", access: "")
    }
  }

  var declaration: SwiftSource {
    block("public \(isShared ? "nonisolated " : "")struct \(type): Sendable") {
      for member in members { member.declaration }
      SwiftSource.blank
      members.initializer
    }
  }

  /// Nothing for what is declared elsewhere.
  func coding(in namespace: Identifier) -> SwiftSource? {
    isShared ? nil : coding(of: "\(namespace).\(type)", access: "fileprivate ")
  }

  private func coding(of type: Line, access: Line) -> SwiftSource {
    SwiftSource {
      SwiftSource.blank
      block("nonisolated extension \(type)") {
        block("private enum ParameterFormats") {
          for header in headers { header.formatDeclaration }
        }
        SwiftSource.blank
        if isShared { "@inline(never)" }
        block("\(access)init?(_ decoder: inout ResponseDecoder)") {
          for header in headers { header.headerDecodeStatement }
          let required = headers.filter(\.hasToBeThere).map { "let \($0.name)" as Line }
          let conditions = Line(required + ["decoder.isAccepted"], separator: ", ")
          "guard \(conditions) else { return nil }"
          members.call(of: "self.init")
        }
        SwiftSource.blank
        if isShared { "@inline(never)" }
        SwiftSource.list(
          opening: "\(access)func encode(", items: ["to encoder: inout ResponseEncoder"],
          closing: ") throws(SerializationError) {")
        SwiftSource.indented(
          SwiftSource { for header in headers { header.headerEncodeStatement } })
        "}"
      }
    }
  }
}
