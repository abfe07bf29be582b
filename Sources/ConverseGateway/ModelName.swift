/// A model id as clients write it: `provider/model`, or a name that a provider gave.
struct ModelName: Hashable, Sendable {
  /// `nil` where the text before the first `/` is no provider that the gateway knows, as in the ARN
  /// of a model.
  let provider: String?
  /// The id without the provider that was recognised.
  let model: String

  init(_ id: String, providers: Set<String>) {
    if let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")),
      providers.contains(String(id[..<slash]))
    {
      provider = String(id[..<slash])
      model = String(id[id.index(after: slash)...])
    } else {
      provider = nil
      model = id
    }
  }
}
