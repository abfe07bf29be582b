extension DocumentDecoder {
  /// `nil` where there is no `security`.
  mutating func security(in fields: Fields) -> [Document.SecurityAlternative]? {
    guard fields["security"] != nil else { return nil }
    return items("security", of: "security requirements", in: fields) { decoder, node, pointer in
      decoder.mapping(node, at: pointer, noun: "a Security Requirement Object").map { entries in
        var schemes: [Document.SecurityAlternative.Scheme] = []
        for entry in entries {
          let place = JSONPointer.appending(entry.key, to: pointer)
          let scopes = decoder.texts(entry.value, at: place, noun: "'\(entry.key)'") ?? []
          schemes.append(
            Document.SecurityAlternative.Scheme(
              name: entry.key, scopes: scopes, location: entry.keyLocation, pointer: place))
        }
        return Document.SecurityAlternative(schemes: schemes)
      }
    }
  }

  mutating func securityScheme(_ node: YAMLNode, at pointer: String) -> Document.SecurityScheme? {
    guard
      let fields = fields(
        of: node, at: pointer, noun: "a Security Scheme Object",
        known: [
          "type", "description", "name", "in", "scheme", "bearerFormat", "flows",
          "openIdConnectUrl",
        ]),
      let kind = securityKind(in: fields)
    else { return nil }
    return Document.SecurityScheme(kind: kind, description: text("description", in: fields))
  }

  private mutating func securityKind(in fields: Fields) -> SecurityScheme.Kind? {
    guard let type = requiredText("type", in: fields) else { return nil }
    switch type {
    case "apiKey":
      guard let name = requiredText("name", in: fields),
        let text = requiredText("in", in: fields)
      else { return nil }
      guard let place = Parameter.Place(rawValue: text), place != .path else {
        diagnostics.report(
          .error, "invalid-value",
          "'in' of an API key must be query, header or cookie, not "
            + "'\(text)'",
          at: fields["in"]?.location ?? fields.location, pointer: fields.pointer(to: "in"))
        return nil
      }
      return .apiKey(name: name, in: place)
    case "http":
      guard let scheme = requiredText("scheme", in: fields) else { return nil }
      return .http(scheme: scheme, bearerFormat: text("bearerFormat", in: fields))
    case "mutualTLS": return .mutualTLS
    case "oauth2":
      if let node = fields["flows"] {
        _ = mapping(node, at: fields.pointer(to: "flows"), noun: "'flows'")
      } else {
        reportMissing("flows", in: fields)
      }
      return .oauth2
    case "openIdConnect":
      return requiredText("openIdConnectUrl", in: fields).map { .openIDConnect(url: $0) }
    default:
      let types = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
      diagnostics.report(
        .error, "invalid-value", "there is no kind '\(type)' of security scheme",
        at: fields["type"]?.location ?? fields.location, pointer: fields.pointer(to: "type"),
        advice: suggestion(for: type, among: types).map { "did you mean '\($0)'?" })
      return nil
    }
  }
}
