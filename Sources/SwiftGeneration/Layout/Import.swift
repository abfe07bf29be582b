/// A module that a generated file imports.
struct Import: Sendable {
  enum Module: String, Sendable {
    case httpTypes = "HTTPTypes"
    case runtime = "SpecwrightRuntime"
  }

  /// What of the module the file's declarations show to whoever may use them.
  enum Exposure: Int, Comparable, Sendable {
    case nothing
    /// Protocols that they conform to, and types by names of this module.
    case unnamed
    /// Types by their own names.
    case named

    static func < (one: Exposure, other: Exposure) -> Bool { one.rawValue < other.rawValue }
  }

  let module: Module
  let exposure: Exposure

  /// As a module with declarations of that access says it. Where some import says how much it shows,
  /// all have to: one that says nothing would be ambiguous.
  func line(for access: AccessLevel) -> Line {
    switch (access, exposure) {
    case (.internal, _): "import \(module.name)"
    case (.public, .named), (.public, .unnamed): "public import \(module.name)"
    case (.package, .named): "package import \(module.name)"
    // For what has no name there the compiler asks no more in a package, and warns of more.
    case (.package, .unnamed), (_, .nothing): "internal import \(module.name)"
    }
  }
}

extension Import.Module {
  fileprivate var name: Identifier { Identifier(spelling: rawValue) }
}

extension [Import] {
  /// One for each module, in order, with the most that any of them exposes.
  var distinct: [Import] {
    Dictionary(map { ($0.module, $0.exposure) }, uniquingKeysWith: { Swift.max($0, $1) }).map {
      Import(module: $0, exposure: $1)
    }
    .sorted { $0.module.rawValue < $1.module.rawValue }
  }
}
