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

  /// Of the parameters of an operation.
  func names(among parameters: [ParameterPlan]) -> Set<Identifier> {
    Set(
      parameters.lazy.filter { parameter in
        shared[parameter.name.spelling].map { $0.format == parameter.format.text } ?? false
      }.map(\.name))
  }

  var files: [(name: String, source: SwiftSource)] {
    let parameters = names.compactMap { shared[$0]?.parameter }
    return numberedFiles(called: "SharedParameters", of: parameters) { part, number in
      SwiftSource {
        if number == 1 {
          SwiftSource.documentation("How the parameters are laid out that several operations have.")
        }
        block(
          number == 1
            ? "nonisolated enum SharedParameters" : "nonisolated extension SharedParameters"
        ) {
          for parameter in part { parameter.formatDeclaration }
        }
      }
    }
  }
}
