extension OperationGroup {
  /// The protocol of whoever answers, with the bindings of its operations.
  func answererSource(of subject: String) -> SwiftSource {
    SwiftSource {
      SwiftSource.documentation("\(answererTask) \(subject) has to do.")
      block("public protocol \(answerer): Sendable") {
        for operation in operations {
          SwiftSource.blank
          operation.requirement
        }
      }
      SwiftSource.blank
      block("extension \(answerer)") {
        "/// Every operation with the code that decodes its request and encodes its answer."
        block("public static var \(bindings): [OperationBinding<Self>]") {
          "["
          SwiftSource.indented(
            SwiftSource {
              for operation in operations { operation.binding }
            })
          "]"
        }
      }
    }
  }

  private var answererTask: String {
    switch root {
    case .paths: "What a server of"
    case .webhooks: "What a receiver of the webhooks of"
    case .callbacks: "What a receiver of the callbacks of"
    }
  }

  private func clientTask(_ subject: String) -> String {
    let place = "the URL of the connection is where they go"
    return switch root {
    case .paths: "Calls the operations of \(subject)"
    case .webhooks: "Sends the webhooks of \(subject): \(place)"
    case .callbacks: "Sends the callbacks of \(subject): \(place)"
    }
  }

  /// The structure that calls.
  func clientSource(of subject: String) -> SwiftSource {
    SwiftSource {
      SwiftSource.documentation("\(clientTask(subject)).")
      block("public struct \(client.type): Sendable") {
        if !client.servers.isEmpty {
          "/// The URLs that the document names, for `ServerURL`."
          SwiftSource.list(
            opening: "public static let serverURLs = [",
            items: client.servers.map { "\(literal: $0)" }, closing: "]")
          SwiftSource.blank
        }
        "public var \(client.connection): ClientConnection"
        SwiftSource.blank
        block("public init(_ connection: ClientConnection)") {
          "self.\(client.connection) = connection"
        }
      }
    }
  }
}
