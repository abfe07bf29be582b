internal import OpenAPIDocument

extension Subject {
  /// As it stands in a sentence.
  var phrase: String {
    switch self {
    case .document: "the document"
    case .tag(let name): "the tag '\(name)'"
    case .server(let url): "the server '\(url)'"
    case .securityScheme(let name): "the security scheme '\(name)'"
    case .operation(let name): "\(name)"
    case .parameter(let name, let place): "the \(place.rawValue) parameter '\(name)'"
    case .requestBody: "the request body"
    case .mediaType(let name): "the media type '\(name)'"
    case .response(let status): "the response \(status.key)"
    case .responseHeader(let name): "the header '\(name)'"
    case .callback(let name): "the callback '\(name)'"
    // A schema without a name is called by where it stands.
    case .schema(let name): name.contains(" ") ? "the \(name)" : "'\(name)'"
    }
  }
}

extension Response.Status {
  /// As it is written in a document.
  var key: String {
    switch self {
    case .code(let code): "\(code)"
    case .range(let hundreds): "\(hundreds)XX"
    case .default: "default"
    }
  }
}

extension Reach.Carrier {
  var phrase: String {
    switch self {
    case .operation: "operation"
    case .parameter(let name, let place): "\(place.rawValue) parameter '\(name)'"
    case .requestBody(let mediaType): "request body (\(mediaType))"
    case .response(let status, let mediaType):
      "response \(status.key)" + (mediaType.map { " (\($0))" } ?? "")
    case .responseHeader(let status, let name): "header '\(name)' of response \(status.key)"
    }
  }
}

extension Facet {
  /// What is talked about, as it stands in a sentence.
  var noun: String {
    switch self {
    case .presence: "presence"
    case .deprecation: "deprecation"
    case .sunset: "sunset date"
    case .stability: "stability level"
    case .documentation: "documentation"
    case .extension: "extension"
    case .operationID: "operationId"
    case .tags: "tags"
    case .security: "security requirements"
    case .securityScope: "scopes of the security requirements"
    case .serverVariables: "variables"
    case .version: "version"
    case .path: "path"
    case .required: "being required"
    case .style: "style"
    case .explode: "way to write lists and objects"
    case .allowReserved: "allowReserved"
    case .allowEmptyValue: "allowEmptyValue"
    case .encoding: "encoding"
    case .content: "content"
    case .links: "links"
    case .scheme: "definition"
    case .name: "name"
    case .type: "type"
    case .nullability: "nullability"
    case .format: "format"
    case .enum: "values"
    case .numericBounds: "bounds"
    case .multipleOf: "multipleOf"
    case .length: "length"
    case .pattern: "pattern"
    case .property: "property"
    case .patternProperties: "patternProperties"
    case .additionalProperties: "additionalProperties"
    case .propertyNames: "propertyNames"
    case .propertyCount: "number of properties"
    case .dependentRequired: "dependentRequired"
    case .dependentSchemas: "dependentSchemas"
    case .items: "items"
    case .prefixItems: "prefixItems"
    case .itemCount: "number of items"
    case .uniqueItems: "uniqueItems"
    case .contains: "contains"
    case .unevaluated: "unevaluated items or properties"
    case .allOf: "allOf"
    case .anyOf: "anyOf"
    case .oneOf: "oneOf"
    case .not: "not"
    case .conditional: "if, then and else"
    case .discriminator: "discriminator"
    case .contentEncoding: "content encoding"
    case .default: "default"
    case .readOnly: "readOnly"
    case .writeOnly: "writeOnly"
    case .combination: "rules"
    }
  }
}
