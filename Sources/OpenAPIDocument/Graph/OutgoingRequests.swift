extension SchemaGraph {
  /// The same with the webhooks and callbacks among the operations, each under a path that is made of
  /// its name: `/newPet`, or `/subscribe/onEvent` for a callback of the operation `subscribe`.
  public func mountingOutgoingRequests() -> SchemaGraph {
    guard !webhooks.isEmpty || !callbacks.isEmpty else { return self }
    var mount = OutgoingMount(graph: self)
    for webhook in webhooks {
      mount.add(
        webhook.operations, from: .webhook, at: "/" + webhook.name.asSegment, webhook.location)
    }
    mount.addCallbacks()
    return SchemaGraph(
      version: version, info: info, servers: servers, tags: tags, externalDocs: externalDocs,
      extensions: extensions, securitySchemes: securitySchemes, operations: mount.operations,
      webhooks: webhooks, pathItems: pathItems, callbacks: callbacks, components: components,
      schemas: schemas, isSelection: isSelection)
  }
}

/// Finds a path for each request that the provider of the API sends.
private struct OutgoingMount {
  private let graph: SchemaGraph
  private(set) var operations: [Operation]
  private var taken: Set<String> = []

  init(graph: SchemaGraph) {
    self.graph = graph
    operations = graph.operations
  }

  mutating func add(
    _ more: [Operation], from root: Operation.Root, at path: String, _ location: SourceLocation
  ) {
    var free = path
    var number = 2
    while !taken.insert(free).inserted {
      free = "\(path)/\(number)"
      number += 1
    }
    let segments = free.dropFirst().split(separator: "/").map {
      [PathTemplate.Part.literal(String($0))]
    }
    let template = PathTemplate(text: free, segments: segments, location: location)
    for var operation in more {
      (operation.root, operation.paths) = (root, [template])
      operations.append(operation)
    }
  }

  /// Those of callbacks' own operations too. One that several operations have is added once.
  mutating func addCallbacks() {
    var seen: Set<CallbackID> = []
    var next = 0
    while next < operations.count {
      let operation = operations[next]
      for callback in operation.callbacks where seen.insert(callback.value).inserted {
        let owner = operation.id ?? operation.paths.first?.text ?? ""
        let path = "/" + owner.asSegment + "/" + callback.name.asSegment
        for request in graph[callback.value].requests {
          add(
            request.operations, from: .callback(expression: request.expression), at: path,
            request.location)
        }
      }
      next += 1
    }
  }
}

extension String {
  /// Without what means something in paths and their templates.
  fileprivate var asSegment: String {
    let words = split { !($0.isLetter || $0.isNumber || "-._~".contains($0)) || !$0.isASCII }
    return words.isEmpty ? "request" : words.joined(separator: "-")
  }
}
