extension ComponentRules {
  /// The rules by files of a size that is quick to compile.
  var files: [(name: String, source: SwiftSource)] {
    let size = 100
    return stride(from: 0, to: entries.count, by: size).map { start in
      let part = entries[start..<min(start + size, entries.count)]
      let content = SwiftSource {
        if start == 0 {
          SwiftSource.documentation(
            "What components demand beyond what their types show, such as the length of a string.")
          block("public enum \(type)") { for entry in part { entry.source } }
        } else {
          block("extension \(type)") { for entry in part { entry.source } }
        }
      }
      let number = start / size + 1
      return (number == 1 ? type.spelling : "\(type.spelling)+\(number)", content)
    }
  }
}

extension ComponentRules.Entry {
  fileprivate var source: SwiftSource {
    if let rule = use.rule, !use.isNullable {
      rule.declaration(named: name, access: "public ")
    } else {
      .line("public static let \(name) = \(use.ruleExpression)")
    }
  }
}
