/// The formats of parameters that several operations have: each is declared once.
///
/// Where formats differ and want the same name, the one that most operations have gets it; the others
/// stay with their operations.
struct SharedParameters {
  /// By name.
  private let shared: [String: (parameter: ParameterPlan, format: String)]
  /// Of all that are shared, in the order in which they are met.
  private let names: [String]

  init(of operations: [OperationPlan]) {
    var formats: [String: [(format: String, parameter: ParameterPlan, count: Int)]] = [:]
    var names: [String] = []
    for parameter in operations.lazy.flatMap(\.parameters) {
      let name = parameter.name.spelling
      let format = parameter.format.text
      if formats[name] == nil { names.append(name) }
      var known = formats[name, default: []]
      if let place = known.firstIndex(where: { $0.format == format }) {
        known[place].count += 1
      } else {
        known.append((format, parameter, 1))
      }
      formats[name] = known
    }
    shared = formats.compactMapValues { known in
      // The first of those with the same count.
      let most = known.reversed().max { $0.count < $1.count }
      return most.flatMap { $0.count > 1 ? ($0.parameter, $0.format) : nil }
    }
    self.names = names.filter { [shared] in shared[$0] != nil }
  }

  func contains(_ parameter: ParameterPlan) -> Bool {
    shared[parameter.name.spelling].map { $0.format == parameter.format.text } ?? false
  }

  /// The formats by files of a size that is quick to compile.
  var files: [(name: String, source: SwiftSource)] {
    let size = 100
    return stride(from: 0, to: names.count, by: size).map { start in
      let part = names[start..<min(start + size, names.count)].compactMap { shared[$0]?.parameter }
      let content = SwiftSource {
        if start == 0 {
          SwiftSource.documentation("How the parameters are laid out that several operations have.")
          block("enum SharedParameters") { for parameter in part { parameter.formatDeclaration } }
        } else {
          block("extension SharedParameters") {
            for parameter in part { parameter.formatDeclaration }
          }
        }
      }
      return (start == 0 ? "SharedParameters" : "SharedParameters+\(start / size + 1)", content)
    }
  }
}
