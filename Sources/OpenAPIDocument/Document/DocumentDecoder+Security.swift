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
        ], since: [.v3_2: ["deprecated", "oauth2MetadataUrl"]]),
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
      return .oauth2(flows: flows(in: fields))
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

  private mutating func flows(in scheme: Fields) -> [OAuthFlow] {
    guard let node = scheme["flows"] else {
      reportMissing("flows", in: scheme)
      return []
    }
    guard
      let fields = fields(
        of: node, at: scheme.pointer(to: "flows"), noun: "an OAuth Flows Object",
        known: ["implicit", "password", "clientCredentials", "authorizationCode"],
        since: [.v3_2: ["deviceAuthorization"]])
    else { return [] }
    return fields.entries.filter { !$0.key.hasPrefix("x-") }.compactMap {
      flow($0, at: fields.pointer(to: $0.key))
    }
  }

  private mutating func flow(_ entry: YAMLNode.Entry, at pointer: String) -> OAuthFlow? {
    guard
      let fields = fields(
        of: entry.value, at: pointer, noun: "an OAuth Flow Object",
        known: [
          "authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes",
        ])
    else { return nil }
    let grant = grant(entry.key, in: fields)
    let scopes = members("scopes", in: fields) { decoder, node, pointer in
      decoder.descriptionOfScope(node, at: pointer)
    }
    if fields["scopes"] == nil {
      diagnostics.report(
        .warning, "missing-field", "an OAuth Flow Object needs 'scopes'", at: fields.location,
        pointer: pointer, advice: "write 'scopes: {}' where there are none")
    }
    let refreshURL = text("refreshUrl", in: fields)
    return grant.map {
      OAuthFlow(grant: $0, refreshURL: refreshURL, scopes: scopes.map(\.member))
    }
  }

  /// A scope that nobody described is one all the same.
  private mutating func descriptionOfScope(_ node: YAMLNode, at pointer: String) -> String? {
    guard node.isNull else {
      return text(node, at: pointer, noun: "a description of a scope", isProse: true)
    }
    diagnostics.report(
      .warning, "null-field", "a description of a scope is null; it is read as an empty one",
      at: node.location, pointer: pointer)
    return ""
  }

  private mutating func grant(_ name: String, in fields: Fields) -> OAuthFlow.Grant? {
    func both(_ decoder: inout Self, _ name: String) -> (String, String)? {
      let authorization = decoder.requiredText(name, in: fields)
      let token = decoder.requiredText("tokenUrl", in: fields)
      guard let authorization, let token else { return nil }
      return (authorization, token)
    }
    switch name {
    case "implicit":
      return requiredText("authorizationUrl", in: fields).map { .implicit(authorizationURL: $0) }
    case "password":
      return requiredText("tokenUrl", in: fields).map { .password(tokenURL: $0) }
    case "clientCredentials":
      return requiredText("tokenUrl", in: fields).map { .clientCredentials(tokenURL: $0) }
    case "authorizationCode":
      return both(&self, "authorizationUrl").map {
        .authorizationCode(authorizationURL: $0, tokenURL: $1)
      }
    case "deviceAuthorization":
      return both(&self, "deviceAuthorizationUrl").map {
        .deviceAuthorization(authorizationURL: $0, tokenURL: $1)
      }
    default: return nil
    }
  }
}
