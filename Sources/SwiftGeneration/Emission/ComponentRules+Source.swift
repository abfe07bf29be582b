extension ComponentRules {
  var files: [(name: String, source: SwiftSource)] {
    numberedFiles(called: type.spelling, of: entries) { part, number in
      SwiftSource {
        if number == 1 {
          SwiftSource.documentation(
            "What components demand beyond what their types show, such as the length of a string.")
        }
        block(number == 1 ? "public nonisolated enum \(type)" : "nonisolated extension \(type)") {
          for entry in part { entry.source }
        }
      }
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
