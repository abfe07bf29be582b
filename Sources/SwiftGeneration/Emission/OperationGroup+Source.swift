extension OperationGroup {
  /// The protocol of whoever answers, and the bindings of its operations: in several lists where there
  /// are many, for a compiler takes long over a list of hundreds.
  func answererFiles(of subject: String) -> [(name: String, source: SwiftSource)] {
    numberedFiles(called: answerer.spelling, of: operations) { part, number in
      SwiftSource {
        if number == 1 {
          answererProtocol(of: subject)
          SwiftSource.blank
        }
        block("nonisolated extension \(answerer)") {
          if part.count == operations.count {
            bindingsDocumentation
            bindingList("public static var \(bindings)", of: part)
          } else {
            if number == 1 {
              joinedLists(of: part.count)
              SwiftSource.blank
            }
            bindingList("static var \(list(number))", of: part)
          }
        }
      }
    }
  }

  private func answererProtocol(of subject: String) -> SwiftSource {
    SwiftSource {
      SwiftSource.documentation("\(answererTask) \(subject) has to do.")
      block("public nonisolated protocol \(answerer): Sendable") {
        for operation in operations {
          SwiftSource.blank
          operation.requirement
        }
      }
    }
  }

  private var bindingsDocumentation: Line {
    "/// Every operation with the code that decodes its request and encodes its answer."
  }

  private func bindingList(
    _ declaration: Line, of part: ArraySlice<OperationPlan>
  ) -> SwiftSource {
    block("\(declaration): [OperationBinding<Self>]") {
      "["
      SwiftSource.indented(
        SwiftSource {
          for operation in part { operation.binding }
        })
      "]"
    }
  }

  private func joinedLists(of size: Int) -> SwiftSource {
    let count = (operations.count + size - 1) / size
    return SwiftSource {
      bindingsDocumentation
      block("public static var \(bindings): [OperationBinding<Self>]") {
        SwiftSource.list(
          opening: "[", items: (1...count).map { "\(list($0))" }, closing: "].flatMap { $0 }")
      }
    }
  }

  private func list(_ number: Int) -> Identifier {
    Identifier(spelling: "\(bindings.spelling)\(number)")
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
      block("public nonisolated struct \(client.type): Sendable") {
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
