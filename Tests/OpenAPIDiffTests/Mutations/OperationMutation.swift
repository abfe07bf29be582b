import OpenAPIDiff
import OpenAPIDocument

/// A way to change an operation of a document, which determines what has to be found.
struct OperationMutation: Sendable {
  let name: String
  /// How the ids of what has to be found begin.
  let id: String
  /// `nil` where that depends on what else the operation says.
  let severity: Severity?
  /// Changes the path item at its key, and tells at which method; `nil` where it does not fit.
  let apply: @Sendable (inout JSONLiteral) -> String?

  init(
    _ name: String, _ id: String, _ severity: Severity?,
    _ apply: @escaping @Sendable (inout JSONLiteral) -> String?
  ) {
    self.name = name
    self.id = id
    self.severity = severity
    self.apply = apply
  }

  static let all: [OperationMutation] = [
    OperationMutation("an operation is removed", "operation-removed", .breaking) { item in
      guard let method = item.methods.first else { return nil }
      item[method] = nil
      return method
    },
    OperationMutation("an operation is added", "operation-added", .info) { item in
      guard item["trace"] == nil else { return nil }
      item["trace"] = .object([
        Member(
          name: "responses",
          value: .object([
            Member(
              name: "204", value: .object([Member(name: "description", value: .string("Done"))]))
          ]))
      ])
      return "trace"
    },
    OperationMutation("a required parameter is added", "request-parameter-added", .breaking) {
      item in
      item.edit { $0.addParameter("addedByMutation", isRequired: true) }
    },
    OperationMutation("an optional parameter is added", "request-parameter-added", .info) {
      item in
      item.edit { $0.addParameter("addedByMutation", isRequired: false) }
    },
    OperationMutation("a query parameter is required", "request-parameter-required", .breaking) {
      item in
      item.edit { operation in
        guard var parameters = operation["parameters"]?.items,
          let place = parameters.firstIndex(where: {
            $0["in"]?.text == "query" && $0["required"] != .boolean(true)
              && $0["schema"]?["default"] == nil && $0["schema"]?["$ref"] == nil
          })
        else { return false }
        parameters[place]["required"] = .boolean(true)
        operation["parameters"] = .array(parameters)
        return true
      }
    },
    OperationMutation("a body is added", "request-body-added", .breaking) { item in
      item.edit { operation in
        guard operation["requestBody"] == nil else { return false }
        operation["requestBody"] = .object([
          Member(name: "required", value: .boolean(true)),
          Member(
            name: "content",
            value: .object([Member(name: "application/json", value: .object([]))])),
        ])
        return true
      }
    },
    OperationMutation("a media type is added", "request-media-type-added", .info) { item in
      item.edit { operation in
        guard var content = operation["requestBody"]?["content"], content["text/added"] == nil
        else { return false }
        content["text/added"] = .object([])
        operation[["requestBody", "content"][...]] = content
        return true
      }
    },
    OperationMutation("an answer is added", "response-status-added", .info) { item in
      item.edit { operation in
        guard var responses = operation["responses"], responses["418"] == nil,
          responses["default"] == nil, responses["4XX"] == nil
        else { return false }
        responses["418"] = .object([Member(name: "description", value: .string("A teapot"))])
        operation["responses"] = responses
        return true
      }
    },
    OperationMutation("it is deprecated", "operation-deprecation-added", nil) { item in
      item.edit { operation in
        guard operation["deprecated"] == nil else { return false }
        operation["deprecated"] = .boolean(true)
        return true
      }
    },
    OperationMutation("it has another name", "operation-operation-id", .info) { item in
      item.edit { operation in
        guard operation["operationId"] != nil else { return false }
        operation["operationId"] = .string("renamedByMutation")
        return true
      }
    },
  ]
}

extension JSONLiteral {
  fileprivate var methods: [String] {
    (members ?? []).map(\.name).filter {
      ["get", "put", "post", "delete", "patch"].contains($0)
    }
  }

  /// Changes the first operation that can be changed.
  fileprivate mutating func edit(_ change: (inout JSONLiteral) -> Bool) -> String? {
    for method in methods {
      guard var operation = self[method], change(&operation) else { continue }
      self[method] = operation
      return method
    }
    return nil
  }

  fileprivate mutating func addParameter(_ name: String, isRequired: Bool) -> Bool {
    let parameter = JSONLiteral.object([
      Member(name: "name", value: .string(name)),
      Member(name: "in", value: .string("query")),
      Member(name: "required", value: .boolean(isRequired)),
      Member(
        name: "schema", value: .object([Member(name: "type", value: .string("string"))])),
    ])
    self["parameters"] = .array((self["parameters"]?.items ?? []) + [parameter])
    return true
  }
}
