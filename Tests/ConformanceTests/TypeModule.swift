import Foundation
import SwiftGeneration

/// A generated module, and some of its types to read values with.
struct TypeModule {
  /// A value for the type at a place among `types`.
  struct Question {
    let type: Int
    /// On one line.
    let json: String
  }

  enum Answer: Hashable {
    /// With the first thing that is wrong.
    case refused(String)
    /// As it is written again, with what `validate()` says about it.
    case accepted(json: String, issues: String)

    var isAccepted: Bool {
      if case .accepted = self { true } else { false }
    }
  }

  let files: [GeneratedFile]
  let types: [String]

  /// Compiles the module with a program that answers one question after the other.
  func answers(to questions: [Question]) throws -> [Answer] {
    try ScratchFolder.with { folder in
      let paths = try folder.write(files)
      try folder.write(program, to: "main.swift")
      let program = try Compiler.compile(paths + ["main.swift"], in: folder.url)
      let lines = questions.map { "\($0.type)\t\($0.json)\n" }
      let input = try folder.write(lines.joined(), to: "input.txt")
      let output = try Compiler.run(program.path, [], in: folder.url, input: input)
      let answers = output.split(separator: "\n").map(Self.answer)
      guard answers.count == questions.count else {
        throw Compiler.Failure(
          description: "\(questions.count) questions, \(answers.count) answers")
      }
      return answers
    }
  }

  private static func answer(_ line: Substring) -> Answer {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "1" else { return .refused(parts.last ?? "") }
    return .accepted(json: parts[2], issues: parts[1])
  }

  private var program: String {
    let cases = types.enumerated().map { index, type in
      "  case \(index): return answer(\(type).self, bytes)\n"
    }
    return """
      import SpecwrightRuntime

      func line(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 32 ? " " : Character($0) })
      }

      func answer<Value: JSONReadable & JSONWritable>(
        _ type: Value.Type, _ bytes: [UInt8]
      ) -> String {
        var options = JSONReader.Options()
        options.unknownEnumerationValues = .refuse
        do {
          let value = try Value.decoded(from: bytes, options: options)
          let issues = (value as? any Validatable)?.validate() ?? []
          let found = issues.map(\\.description).joined(separator: "; ")
          return "1\\t" + line(found) + "\\t" + String(decoding: value.encoded(), as: UTF8.self)
        } catch {
          return "0\\t" + line(error.issues[0].description)
        }
      }

      func answer(_ number: Int, _ bytes: [UInt8]) -> String {
        switch number {
      \(cases.joined())  default: return ""
        }
      }

      while let text = readLine() {
        let parts = text.split(separator: "\\t", maxSplits: 1)
        print(answer(Int(parts[0]) ?? -1, Array(parts[1].utf8)))
      }

      """
  }
}
