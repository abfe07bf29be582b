import OpenAPIDocument
import SchemaValidation

/// Values, with what the interpreter says of them, to be asked of generated types.
struct VerdictComparison {
  private struct Item {
    let name: String
    let value: JSONLiteral
    let isValid: Bool
  }

  let validator: SchemaValidator
  private let samples: SampleValues
  private var items: [Item] = []
  private(set) var questions: [TypeModule.Question] = []

  init(validator: SchemaValidator) {
    self.validator = validator
    samples = SampleValues(validator: validator)
  }

  /// The type is one that has a member `value` of the schema.
  mutating func add(_ value: JSONLiteral, for schema: SchemaID, called name: String, type: Int) {
    items.append(
      Item(name: name, value: value, isValid: validator.accepts(value, schema)))
    questions.append(TypeModule.Question(type: type, json: "{\"value\":\(value.text)}"))
  }

  /// Values that the schema accepts and others that it just refuses.
  mutating func addSamples(of schema: SchemaID, called name: String, type: Int) {
    for value in samples.valid(for: schema, count: 8) {
      add(value, for: schema, called: name, type: type)
    }
    for miss in samples.nearMisses(for: schema, count: 32) {
      add(miss.value, for: schema, called: name, type: type)
    }
  }

  /// By what was asked, which verdicts differ; the answers are to `questions`.
  func differences(_ answers: some Collection<TypeModule.Answer>) -> [String: String] {
    var differences: [String: String] = [:]
    for (item, answer) in zip(items, answers) where answer.isAccepted != item.isValid {
      let subject = "\(item.name): \(item.value.text.prefix(300))"
      let verdict = item.isValid ? "valid" : "invalid"
      differences[subject] = "\(subject) is \(verdict), but generated code: \(answer)"
    }
    return differences
  }
}
