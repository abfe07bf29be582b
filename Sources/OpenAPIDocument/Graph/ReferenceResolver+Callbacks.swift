extension ReferenceResolver {
  /// The number of a callback, whose contents follow with `callbacks`: they may lead back to it.
  mutating func number(
    _ callback: Document.Named<Document.ReferenceOr<Document.Callback>>
  ) -> Member<CallbackID>? {
    guard let resolved = resolve(callback.value, .callbacks, { $0.callback($1, at: $2) }) else {
      return nil
    }
    let place = place(resolved.value.location, resolved.value.pointer)
    let number = callbackNumbers[place] ?? CallbackID(index: callbackDrafts.count)
    if number.index == callbackDrafts.count {
      callbackNumbers[place] = number
      callbackDrafts.append(resolved.value)
    }
    return Member(name: callback.name, value: number, nameLocation: callback.location)
  }

  /// The contents of all numbered callbacks, which may number more.
  mutating func callbacks() -> [Callback] {
    var callbacks: [Callback] = []
    while callbacks.count < callbackDrafts.count {
      let draft = callbackDrafts[callbacks.count]
      let requests = draft.items.compactMap { item in
        operations(of: item.value).map {
          Callback.Request(expression: item.name, operations: $0, location: item.location)
        }
      }
      callbacks.append(
        Callback(requests: requests, location: draft.location, pointer: draft.pointer))
    }
    return callbacks
  }
}
