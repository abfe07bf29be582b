/// What kind of thing a finding is about; the raw value is the word that stands in its id.
enum SubjectKind: String, CaseIterable {
  case document, tag, server
  case securityScheme = "security-scheme"
  case operation, webhook
  case callbackOperation = "callback-operation"
  case callback, parameter, body
  case mediaType = "media-type"
  case status, header, property, schema

  init(of change: Change) {
    switch change.subject {
    case .document: self = .document
    case .tag: self = .tag
    case .server: self = .server
    case .securityScheme: self = .securityScheme
    case .operation(.path): self = .operation
    case .operation(.webhook): self = .webhook
    case .operation(.callback): self = .callbackOperation
    case .parameter: self = .parameter
    case .requestBody: self = .body
    case .mediaType: self = .mediaType
    case .response: self = .status
    case .responseHeader: self = .header
    case .callback: self = .callback
    case .schema:
      self = [.property, .required].contains(change.facet) ? .property : .schema
    }
  }

  /// Whether somebody sends it, so that ids tell who.
  var isSent: Bool {
    switch self {
    case .parameter, .body, .mediaType, .status, .header, .property, .schema: true
    default: false
    }
  }
}

extension Change {
  /// Of the finding that it becomes.
  var findingID: String {
    let kind = SubjectKind(of: self)
    var words: [String] = []
    if kind.isSent, direction != .neither { words.append(direction.rawValue) }
    words.append(kind.rawValue)
    if facet != .presence, facet != .property { words.append(facet.rawValue) }
    words.append(effect.rawValue)
    return words.joined(separator: "-")
  }
}
