public import OpenAPIDocument

/// Decides on values by the schemas of a graph, without code being generated for them.
///
/// Follows JSON Schema 2020-12, with two things settled that it leaves open: `format` refuses values
/// (see `Options`), and a schema that is asked about a value while it is being asked about the same
/// value is satisfied, so that every question has an answer.
public struct SchemaValidator: Sendable {
  /// What the standard leaves open, and what a direction allows.
  public struct Options: Sendable {
    /// Which values of `format` refuse anything; unknown ones never do.
    public enum Formats: Sendable {
      case all
      case none
      case only(Set<String>)
    }

    /// Why a required property may be missing all the same.
    public enum Omission: Hashable, Sendable {
      /// Its schema says `readOnly`, as may be left out of requests.
      case readOnly
      /// Its schema says `writeOnly`, as may be left out of responses.
      case writeOnly
    }

    public var formats: Formats
    public var omissions: Set<Omission>

    public init(formats: Formats = .all, omissions: Set<Omission> = []) {
      self.formats = formats
      self.omissions = omissions
    }
  }

  /// Warnings of what cannot be checked, such as a `pattern` that is none; it refuses nothing.
  public let problems: Diagnostics
  let programs: [SchemaProgram]
  package let graph: SchemaGraph

  public init(graph: SchemaGraph, options: Options = Options()) {
    self.graph = graph
    var compiler = ProgramCompiler(options: options)
    programs = compiler.programs(of: graph)
    problems = compiler.problems
  }

  /// What is wrong with a value, at most a thousand issues; empty for a valid one.
  ///
  /// Of alternatives that all refuse the value, those issues are told that the likeliest one has.
  public func issues(of value: JSONLiteral, against schema: SchemaID) -> [SchemaIssue] {
    guard !accepts(value, schema) else { return [] }
    var evaluation = Evaluation(of: value, programs: programs)
    _ = evaluation.accepts(schema, collectingFindings: true)
    var seen: Set<Finding> = []
    return evaluation.findings.filter { seen.insert($0).inserted }.map {
      SchemaIssue($0, in: evaluation.tree, graph: graph)
    }
  }

  /// Whether a value is valid; stops as soon as it knows.
  public func accepts(_ value: JSONLiteral, _ schema: SchemaID) -> Bool {
    var evaluation = Evaluation(of: value, programs: programs)
    return evaluation.accepts(schema, collectingFindings: false)
  }
}
