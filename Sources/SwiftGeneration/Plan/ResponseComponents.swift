import OpenAPIDocument

/// The Response Objects that operations refer to: each is one structure at the top level.
struct ResponseComponents {
  private struct Component {
    let type: Identifier
    /// As one of the operations has it.
    let response: Response
    let described: ResponseComponent
    var plan: ResponseComponentPlan?
  }

  /// In the order in which they are met.
  private var components: [Component] = []
  /// Which component a response is, by the place of the Response Object.
  private var places: [SourceLocation: Int] = [:]

  init(in graph: SchemaGraph, claiming names: inout TypeNames) {
    for operation in graph.operations where operation.method != "HEAD" {
      for response in operation.responses {
        guard let described = response.component, places[response.valueLocation] == nil else {
          continue
        }
        places[response.valueLocation] = components.count
        let type = names.claim(described.typeName, orElse: "Component")
        components.append(Component(type: type, response: response, described: described))
      }
    }
  }

  mutating func makePlans(
    by types: TypePlanner, _ sharedHeaders: SharedHeaders, reporting diagnostics: inout Diagnostics
  ) {
    for (place, component) in components.enumerated() {
      var contents = ContentPlanner(types: types, taken: types.names.taken)
      let answer = contents.answer(
        component.response, component.response.content,
        AnswerNames(content: "Body", headers: "Headers", form: "Form", layout: "body"),
        sharedHeaders, reporting: &diagnostics)
      components[place].plan = ResponseComponentPlan(
        type: component.type, introduction: Introduction(of: component.described),
        answer: answer, forms: contents.forms)
    }
  }

  var plans: [ResponseComponentPlan] { components.compactMap(\.plan) }

  /// `nil` for a response that is none of them, and for what answers HEAD: that carries nothing.
  func plan(for response: Response, of method: HTTPMethod) -> ResponseComponentPlan? {
    guard method != .head, let place = places[response.valueLocation] else { return nil }
    return components[place].plan
  }
}

extension ResponseComponent {
  /// Such as `NotFoundResponse`, which no schema is called as easily as `NotFound`.
  fileprivate var typeName: String { isNumbered ? numberedName : stem + "Response" }

  /// Of a schema that only the response has, such as `NotFoundBody`.
  var bodyName: String { (isNumbered ? numberedName : stem) + "Body" }

  /// Many are called by their status.
  private var isNumbered: Bool { name.utf8.first.map { (0x30...0x39).contains($0) } == true }

  private var numberedName: String { SwiftName.type("Response" + name) }

  private var stem: String {
    let name = SwiftName.type(name)
    let suffix = "Response"
    return name.hasSuffix(suffix) && name != suffix ? String(name.dropLast(suffix.count)) : name
  }
}
