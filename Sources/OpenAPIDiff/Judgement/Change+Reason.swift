internal import OpenAPIDocument

extension Change {
  /// Why it breaks whom, or why not, where no rule says so.
  var reason: String {
    switch verdict {
    case .unknown(let reason): reason
    case .compatible: compatibleReason
    case .breaking(.presence):
      direction == .response
        ? "clients may receive what they were not promised"
        : "clients that keep to the old version are refused"
    case .breaking(.value(let value, let version)):
      switch (direction, version) {
      case (.request, .old): "a client that sends \(value.excerpt) is refused by the new version"
      case (.response, .new): "a client may receive \(value.excerpt), which it was not promised"
      default: "only the \(version.rawValue) version accepts \(value.excerpt)"
      }
    }
  }

  private var compatibleReason: String {
    switch (direction, effect) {
    case (.request, .widened), (.request, .added): "what clients send is accepted as before"
    case (.response, .narrowed), (.response, .removed): "clients receive only what they know"
    case (.neither, _): "no message looks different"
    default: "whatever was understood before is understood still"
    }
  }
}
