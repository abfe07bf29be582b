internal import HTTPTypes

extension RequestDecoder {
  /// A path parameter: always required, percent-decoded once; an empty segment counts as missing.
  public mutating func pathParameter<Value: ParameterValue>(
    _ name: String, _ type: Value.Type = Value.self
  ) -> Value? {
    pathParameter(name, Unconstrained(type))
  }

  /// A path parameter that is under a rule.
  public mutating func pathParameter<R: Rule>(_ name: String, _ rule: R) -> R.Value?
  where R.Value: ParameterValue {
    let raw = request.pathParameters[name] ?? ""
    return scalar("path/\(name)", raw.isEmpty ? nil : raw[...], isRequired: true, .percent, rule)
  }

  /// A query parameter in the style `form`, of which the last one counts; `+` is a space.
  public mutating func queryParameter<Value: ParameterValue>(
    _ name: String, _ type: Value.Type = Value.self, isRequired: Bool = false
  ) -> Value? {
    queryParameter(name, Unconstrained(type), isRequired: isRequired)
  }

  /// A query parameter that is under a rule.
  public mutating func queryParameter<R: Rule>(
    _ name: String, _ rule: R, isRequired: Bool = false
  ) -> R.Value? where R.Value: ParameterValue {
    let raw = queryValues(name).last
    return scalar("query/\(name)", raw, isRequired: isRequired, .form, rule)
  }

  /// A query parameter that is an array in the style `form`: `id=1&id=2` if exploded, otherwise
  /// `id=1,2`.
  public mutating func queryParameters<Items: Rule>(
    _ name: String, _ rule: ArrayRule<Items>, isRequired: Bool = false, isExploded: Bool = true
  ) -> [Items.Value]? where Items.Value: ParameterValue {
    var raw = queryValues(name)
    let isPresent = !raw.isEmpty
    if !isExploded, let last = raw.last {
      raw = last.isEmpty ? [] : last.split(separator: ",", omittingEmptySubsequences: false)
    }
    return array("query/\(name)", isPresent ? raw : nil, isRequired: isRequired, .form, rule)
  }

  /// A header parameter in the style `simple`.
  public mutating func headerParameter<Value: ParameterValue>(
    _ name: String, _ type: Value.Type = Value.self, isRequired: Bool = false
  ) -> Value? {
    headerParameter(name, Unconstrained(type), isRequired: isRequired)
  }

  /// A header parameter that is under a rule.
  public mutating func headerParameter<R: Rule>(
    _ name: String, _ rule: R, isRequired: Bool = false
  ) -> R.Value? where R.Value: ParameterValue {
    let raw = headerValue(name).map { $0[...] }
    return scalar("header/\(name)", raw, isRequired: isRequired, .plain, rule)
  }

  /// A header parameter that is an array: values between commas, white space around them left out.
  public mutating func headerParameters<Items: Rule>(
    _ name: String, _ rule: ArrayRule<Items>, isRequired: Bool = false
  ) -> [Items.Value]? where Items.Value: ParameterValue {
    let raw = headerValue(name).map { text in
      text.split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
    }
    return array("header/\(name)", raw, isRequired: isRequired, .plain, rule)
  }

  /// A cookie parameter in the style `form`.
  public mutating func cookieParameter<Value: ParameterValue>(
    _ name: String, _ type: Value.Type = Value.self, isRequired: Bool = false
  ) -> Value? {
    cookieParameter(name, Unconstrained(type), isRequired: isRequired)
  }

  /// A cookie parameter that is under a rule.
  public mutating func cookieParameter<R: Rule>(
    _ name: String, _ rule: R, isRequired: Bool = false
  ) -> R.Value? where R.Value: ParameterValue {
    scalar("cookie/\(name)", cookieValue(name), isRequired: isRequired, .percent, rule)
  }

  private func headerValue(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { request.headerFields[$0] }
  }

  private func cookieValue(_ name: String) -> Substring? {
    for field in request.headerFields[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, Self.trimmed(parts[0]) == name { return Self.trimmed(parts[1]) }
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...last]
  }
}

/// How the text of a parameter is encoded.
private enum ParameterEncoding {
  case plain
  case percent
  /// Percent-encoding in which `+` is a space.
  case form
}

extension RequestDecoder {
  private mutating func scalar<R: Rule>(
    _ pointer: String, _ raw: Substring?, isRequired: Bool, _ encoding: ParameterEncoding, _ rule: R
  ) -> R.Value? where R.Value: ParameterValue {
    guard let raw else {
      if isRequired { refuse(pointer, "required", "a value", actual: nil) }
      return nil
    }
    guard let value: R.Value = decoded(raw, pointer, encoding) else { return nil }
    return checked(value, pointer, rule)
  }

  private mutating func array<Items: Rule>(
    _ pointer: String, _ raw: [Substring]?, isRequired: Bool, _ encoding: ParameterEncoding,
    _ rule: ArrayRule<Items>
  ) -> [Items.Value]? where Items.Value: ParameterValue {
    guard let raw else {
      if isRequired { refuse(pointer, "required", "a value", actual: nil) }
      return nil
    }
    var values: [Items.Value] = []
    for (index, text) in raw.enumerated() {
      if let value: Items.Value = decoded(text, "\(pointer)/\(index)", encoding) {
        values.append(value)
      }
    }
    return values.count == raw.count ? checked(values, pointer, rule) : nil
  }

  private mutating func decoded<Value: ParameterValue>(
    _ raw: Substring, _ pointer: String, _ encoding: ParameterEncoding
  ) -> Value? {
    var text: String? = String(raw)
    if encoding != .plain {
      text = PercentEncoding.decode(raw.utf8, plusIsSpace: encoding == .form)
    }
    guard let text else {
      refuse(pointer, "format", "percent-encoded UTF-8", actual: String(raw))
      return nil
    }
    guard let value = Value(parameter: text) else {
      let expectation = Value.parameterExpectation
      refuse(pointer, expectation.keyword, expectation.expected, actual: text)
      return nil
    }
    return value
  }

  private mutating func checked<R: Rule>(
    _ value: R.Value, _ pointer: String, _ rule: R
  ) -> R.Value? {
    var validation = Validation()
    rule.validate(value, in: &validation)
    append(
      validation.issues.map { issue in
        ValidationIssue(
          pointer: pointer + issue.pointer, keyword: issue.keyword, expected: issue.expected,
          actual: issue.actual, offset: nil)
      })
    return validation.issues.isEmpty ? value : nil
  }
}
