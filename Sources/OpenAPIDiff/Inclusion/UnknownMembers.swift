/// What senders and receivers do about members of an object that its schema does not name.
///
/// JSON Schema allows any other member where nothing says otherwise, so that, by its letter, to declare
/// one more optional property breaks those who sent something else under that name. Nobody does.
public struct UnknownMembers: Hashable, Sendable {
  public enum Sender: String, Hashable, Sendable, CaseIterable {
    /// Sends members that its schema names, or allows by `additionalProperties` or
    /// `patternProperties` that are written out.
    case declared
    /// Sends whatever its schema accepts.
    case any
  }

  public enum Receiver: String, Hashable, Sendable, CaseIterable {
    /// Refuses what its schema refuses.
    case asWritten = "as-written"
    /// Takes no notice of members that `additionalProperties: false` or
    /// `unevaluatedProperties: false` refuses.
    case ignore
    /// Refuses what its schema does not name, as if `additionalProperties: false` were written
    /// wherever nothing is.
    case refuse
  }

  public var senders: Sender
  /// Of requests.
  public var servers: Receiver
  /// Of responses.
  public var clients: Receiver

  public init(
    senders: Sender = .declared, servers: Receiver = .asWritten, clients: Receiver = .ignore
  ) {
    self.senders = senders
    self.servers = servers
    self.clients = clients
  }
}
