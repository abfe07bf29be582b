public import HTTPTypes

/// What a server answers: a binding makes it, whatever framework sends it, and a client receives it.
public struct ServerResponse: Sendable {
  /// The content, all at once or piece by piece.
  public enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// Chunks in the order in which they are to be sent, each as soon as it is there.
    indirect case stream(ByteStream)
  }

  public var status: HTTPResponse.Status
  /// Includes `Content-Type` where there is a body; a binding never sets `Content-Length`.
  public var headerFields: HTTPFields
  public var body: Body

  public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], body: Body = .none) {
    self.status = status
    self.headerFields = headerFields
    self.body = body
  }
}

/// The chunks of a body that is not there all at once.
public typealias ByteStream = any AsyncSequence<[UInt8], any Error> & Sendable
