import SpecwrightRuntime
import Testing

@Suite struct RuleTests {
  /// What a rule says of a text while reading, and of the value afterwards.
  private func refusals<R: Rule>(_ rule: R, _ text: String) -> (reading: [String], value: [String])
  {
    var reading: [String] = []
    let value = Array(text.utf8).withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      let value = rule.read(from: &reader)
      reader.finish()
      reading = reader.issues().map { "\($0.pointer) \($0.keyword) \($0.expected)" }
      return value
    }
    var validation = Validation()
    if let value { rule.validate(value, in: &validation) }
    return (reading, validation.issues.map { "\($0.pointer) \($0.keyword) \($0.expected)" })
  }

  private func expect<R: Rule>(
    _ rule: R, _ text: String, _ expected: String..., location: SourceLocation = #_sourceLocation
  ) {
    let found = refusals(rule, text)
    #expect(found.reading.sorted() == expected.sorted(), sourceLocation: location)
    #expect(found.value.sorted() == expected.sorted(), sourceLocation: location)
  }

  @Test func integers() {
    let rule = IntegerRule(
      minimum: 2, maximum: 20, exclusiveMinimum: 3, exclusiveMaximum: 19,
      multipleOf: DecimalNumber(2))
    expect(rule, "10")
    expect(rule, "3", " exclusiveMinimum more than 3", " multipleOf a multiple of 2")
    expect(
      rule, "1", " minimum at least 2", " exclusiveMinimum more than 3",
      " multipleOf a multiple of 2")
    expect(rule, "20", " exclusiveMaximum less than 19")
    expect(rule, "22", " maximum at most 20", " exclusiveMaximum less than 19")
    expect(IntegerRule(), "-5")
  }

  @Test func numbers() {
    let rule = NumberRule(minimum: 0, maximum: 1, multipleOf: DecimalNumber(1, exponent: -1))
    expect(rule, "0.3")
    expect(rule, "1")
    expect(rule, "1.01", " maximum at most 1.0", " multipleOf a multiple of 0.1")
    expect(rule, "-0.1", " minimum at least 0.0")
    expect(
      NumberRule(exclusiveMinimum: 0, exclusiveMaximum: 1), "0", " exclusiveMinimum more than 0.0")
    expect(
      NumberRule(exclusiveMinimum: 0, exclusiveMaximum: 1), "1e0", " exclusiveMaximum less than 1.0"
    )
    var validation = Validation()
    rule.validate(.nan, in: &validation)
    #expect(validation.issues.map(\.expected) == ["a finite number"])
  }

  @Test func strings() {
    let rule = StringRule(minLength: 2, maxLength: 3)
    expect(rule, "\"é€😀\"")
    expect(rule, "\"😀\"", " minLength at least 2 characters")
    expect(rule, "\"\"", " minLength at least 2 characters")
    expect(rule, "\"e\u{301}xx\"", " maxLength at most 3 characters")
    expect(StringRule(maxLength: 0), "\"a\"", " maxLength at most 0 characters")
    expect(StringRule(maxLength: 1), "\"\\ud83d\\ude00\"")
  }

  @Test func formats() {
    expect(StringRule(format: .uuid), "\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\"")
    expect(StringRule(format: .uuid), "\"2eb8aa08\"", " format a UUID")
    expect(StringRule(minLength: 5, format: .email), "\"a@b\"", " minLength at least 5 characters")
    expect(
      StringRule(maxLength: 2, format: .dateTime), "\"now\"", " maxLength at most 2 characters",
      " format a date-time (RFC 3339)")
    expect(StringRule(format: .date), "\"2024\\u002D02-29\"")
  }

  @Test func arrays() {
    let rule = ArrayRule(
      minItems: 1, maxItems: 3, uniqueItems: true, items: StringRule(minLength: 1))
    expect(rule, #"["a","b"]"#)
    expect(rule, "[]", " minItems at least 1 element")
    expect(
      rule, #"["a","","a","b"]"#, " maxItems at most 3 elements",
      " uniqueItems no element twice, as the one at index 2 is",
      "/1 minLength at least 1 character")
    expect(rule, "[\"é\",\"e\u{301}\"]")
    expect(
      ArrayRule(uniqueItems: true, items: Unconstrained<Double>()), "[1,2,1.0]",
      " uniqueItems no element twice, as the one at index 2 is")
    expect(
      ArrayRule(items: NullableRule(IntegerRule(minimum: 1))), "[null,1,0]", "/2 minimum at least 1"
    )
    expect(
      ArrayRule(maxItems: 1, items: SelfValidating<Block>()), #"[{"content":[{"text":""}]}]"#,
      "/0/content/0/text minLength at least 1 character")
  }

  @Test func dictionaries() {
    let rule = DictionaryRule(minProperties: 1, maxProperties: 2, values: IntegerRule(minimum: 1))
    expect(rule, #"{"a":1}"#)
    expect(rule, "{}", " minProperties at least 1 member")
    expect(
      rule, #"{"a":1,"b/":0,"c":3}"#, " maxProperties at most 2 members", "/b~1 minimum at least 1")
  }

  @Test func constants() {
    expect(ConstantRule("x"), "\"x\"")
    expect(ConstantRule("x"), "\"y\"", " const \"x\"")
    expect(ConstantRule(oneOf: [1, 2]), "3", " enum one of 1, 2")
    expect(ConstantRule(oneOf: [1, 2]), "2.0")
  }

  @Test func valuesBuiltInMemory() {
    let block = Block(content: [Block(text: "a"), Block(inner: Block(text: ""))])
    #expect(
      block.validate() == [
        ValidationIssue(
          pointer: "/content/1/inner/text", keyword: "minLength", expected: "at least 1 character",
          actual: "\"\"", offset: nil)
      ])
    let many = [Block](repeating: Block(text: ""), count: 200).validate()
    #expect(many.count == 100)
    #expect(many.last?.keyword == "issues")
  }

  @Test func boxes() {
    var block = Block(inner: Block(text: "a"))
    let copy = block
    block.inner?.text = "b"
    #expect(copy.inner?.text == "a")
    #expect(block.inner?.text == "b")
    #expect(copy != block)
    block.inner = Block(text: "a")
    #expect(copy == block)
    #expect(copy.hashValue == block.hashValue)
  }
}
