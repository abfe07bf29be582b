internal import OpenAPIDocument

/// One question about one value.
///
/// A machine with stacks of its own instead of recursion, so that neither the depth of a value nor
/// that of the schemas can overflow the stack of the thread.
struct Evaluation {
  /// A schema that is applied to a node, and to what end.
  struct Task {
    enum Role {
      case required
      /// One of the alternatives of `anyOf` or `oneOf`, by its place.
      case branch(Int)
      case negated
      case condition
      /// An item for `contains`.
      case counted
    }

    let edge: SchemaProgram.Edge
    let node: Int
    let role: Role
  }

  struct Question: Hashable {
    let schema: Int
    let node: Int
  }

  /// A schema that is being applied to a node.
  struct Frame {
    let task: Task
    /// Whether somebody wants to know why.
    let collects: Bool
    /// Whether this schema or one around it asks which children were evaluated.
    let tracks: Bool
    /// Where its own tasks and findings begin.
    let taskBase: Int
    let findingBase: Int
    let provisionalBase: Int
    /// Whether the question is noted, as open and when it is answered.
    let isNoted: Bool
    var step = -1
    var isValid = true
    var marks = Marks()
    /// The lowest frame that was taken for satisfied because it is not answered yet.
    var assumption = Int.max
    /// How many alternatives or items fit, and the places of the first two.
    var fitCount = 0
    var fits = (0, 0)
    /// Of the alternatives that do not fit, the one that was meant most likely.
    var candidate: Candidate?
  }

  struct Outcome {
    let isValid: Bool
    var marks = Marks()
  }

  struct Answer {
    let outcome: Outcome
    let hasMarks: Bool
    /// `nil` where nobody wanted to know.
    let findings: [Finding]?
    /// The lowest open frame that the answer takes for satisfied; all answers that depend on one are
    /// among the provisional ones.
    var assumption = Int.max
  }

  /// More are not kept: nobody reads them, and the same could be found in too many ways.
  static let findingLimit = 1000

  let programs: [SchemaProgram]
  var tree: ValueTree
  var frames: [Frame] = []
  var tasks: [Task] = []
  var findings: [Finding] = []
  private var answers: [Question: Answer] = [:]
  private var open: [Question: Int] = [:]
  private var provisional: [Question] = []
  private var rootSchema = 0
  private var collectsFindings = false
  private var rootOutcome = Outcome(isValid: true)

  init(of value: JSONLiteral, programs: [SchemaProgram]) {
    tree = ValueTree(of: value)
    self.programs = programs
  }

  /// To be asked once.
  mutating func accepts(_ schema: SchemaID, collectingFindings: Bool) -> Bool {
    rootSchema = schema.index
    collectsFindings = collectingFindings
    begin(
      Task(
        edge: SchemaProgram.Edge(schema: schema.index, keyword: -1), node: 0, role: .required))
    while let top = frames.indices.last { advance(top) }
    return rootOutcome.isValid
  }

  private mutating func advance(_ top: Int) {
    if tasks.count > frames[top].taskBase {
      begin(tasks.removeLast())
      return
    }
    let steps = programs[frames[top].task.edge.schema].steps
    if frames[top].step >= 0 { finish(steps[frames[top].step]) }
    frames[top].step += 1
    if frames[top].step < steps.count, frames[top].isValid || frames[top].collects {
      start(steps[frames[top].step])
      tasks[frames[top].taskBase...].reverse()
      giveUpEarly(top)
    } else {
      complete()
    }
  }

  private mutating func begin(_ task: Task) {
    let schema = task.edge.schema
    let collects = task.role.explains && (frames.last?.collects ?? collectsFindings)
    guard !programs[schema].refusesAll else {
      if collects { report(.refused, of: task.edge.keyword, at: task.node) }
      return deliver(Outcome(isValid: false), of: task, findingsFrom: findings.count)
    }
    let isNoted = programs[schema].isShared || schema == rootSchema
    let tracks = programs[schema].needsMarks || inheritsTracking(task)
    if isNoted {
      let question = Question(schema: schema, node: task.node)
      if let frame = open[question] {
        assume(frame)
        return deliver(Outcome(isValid: true), of: task, findingsFrom: findings.count)
      }
      if let answer = answers[question],
        (answer.hasMarks || !tracks)
          && (answer.findings != nil || !collects || answer.outcome.isValid)
      {
        let start = findings.count
        if collects { keep(answer.findings ?? []) }
        assume(answer.assumption)
        return deliver(answer.outcome, of: task, findingsFrom: start)
      }
      open[question] = frames.count
    }
    frames.append(
      Frame(
        task: task, collects: collects, tracks: tracks, taskBase: tasks.count,
        findingBase: findings.count, provisionalBase: provisional.count, isNoted: isNoted))
  }

  /// Whether the frame at the top needs the marks that a task will make.
  private func inheritsTracking(_ task: Task) -> Bool {
    guard let frame = frames.last, frame.tracks, frame.task.node == task.node else { return false }
    if case .negated = task.role { return false }
    return true
  }

  private mutating func complete() {
    let frame = frames.removeLast()
    tasks.removeSubrange(frame.taskBase...)
    let outcome = Outcome(isValid: frame.isValid, marks: frame.marks)
    if frame.isNoted { note(outcome, of: frame) }
    if frame.assumption < frames.count { assume(frame.assumption) }
    deliver(outcome, of: frame.task, findingsFrom: frame.findingBase)
  }

  private mutating func assume(_ frame: Int) {
    guard let top = frames.indices.last else { return }
    frames[top].assumption = min(frames[top].assumption, frame)
  }

  private mutating func note(_ outcome: Outcome, of frame: Frame) {
    let question = Question(schema: frame.task.edge.schema, node: frame.task.node)
    open[question] = nil
    settle(frame, isValid: outcome.isValid)
    answers[question] = Answer(
      outcome: outcome, hasMarks: frame.tracks,
      findings: frame.collects ? Array(findings[frame.findingBase...]) : nil,
      assumption: frame.assumption < frames.count ? frame.assumption : .max)
    if frame.assumption < frames.count { provisional.append(question) }
  }

  /// Makes the answers final that depended on a frame, which has its answer now, or has them depend
  /// on what that depends on. Those that took the frame for satisfied are void if it is not.
  private mutating func settle(_ frame: Frame, isValid: Bool) {
    let isFinal = frame.assumption >= frames.count
    var kept: [Question] = []
    for question in provisional[frame.provisionalBase...] {
      guard let answer = answers[question] else { continue }
      if !isValid, answer.outcome.isValid {
        answers[question] = nil
      } else if isFinal {
        answers[question]?.assumption = .max
      } else {
        answers[question]?.assumption = min(answer.assumption, frame.assumption)
        kept.append(question)
      }
    }
    provisional.replaceSubrange(frame.provisionalBase..., with: kept)
  }

  private mutating func deliver(_ outcome: Outcome, of task: Task, findingsFrom start: Int) {
    guard let top = frames.indices.last else {
      rootOutcome = outcome
      return
    }
    receive(outcome, of: task, findingsFrom: start, in: top)
    giveUpEarly(top)
  }

  /// Drops what is left to do where the answer is known and nobody wants more than that.
  private mutating func giveUpEarly(_ top: Int) {
    guard !frames[top].isValid, !frames[top].collects else { return }
    tasks.removeSubrange(frames[top].taskBase...)
  }

  mutating func keep(_ more: [Finding]) {
    findings += more.prefix(max(0, Self.findingLimit - findings.count))
  }

  /// Notes a finding of a keyword of the schema at the top.
  mutating func report(_ detail: Finding.Detail, of keyword: Int, at node: Int) {
    guard findings.count < Self.findingLimit else { return }
    let schema = frames.last?.task.edge.schema ?? rootSchema
    findings.append(
      Finding(node: node, schema: schema, keyword: keyword < 0 ? nil : keyword, detail: detail))
  }
}

extension Evaluation.Task.Role {
  /// Whether a refusal is told to the user.
  fileprivate var explains: Bool {
    switch self {
    case .required, .branch: true
    case .negated, .condition, .counted: false
    }
  }
}
