extension YAMLFailure {
  /// What is wrong, in the vocabulary of a YAML author.
  struct Sentence {
    let text: String
    /// Where the second place is worth a note: what it says.
    var context: String?
    var advice: String?
    /// Whether the first place of the failure is the one to change.
    var isAboutContext = false

    var isAboutFlowMapping = false

    /// The sentence, unless the character in the way explains the failure better.
    func explained(by character: UInt8?) -> (message: String, advice: String?) {
      switch character {
      case 0x09: ("a tab cannot indent YAML", "use spaces")
      case UInt8(ascii: ":") where isAboutFlowMapping:
        (
          "a key must fit into one line and 1,024 characters, which the one before this ':' does "
            + "not", advice
        )
      default: (text, advice)
      }
    }
  }

  var sentence: Sentence {
    switch problem {
    case "did not find expected key":
      Sentence(
        text: context.contains("flow")
          ? "a key or '}' is expected here" : "this line does not line up with the keys around it",
        context: "the mapping starts here")
    case "did not find expected '-' indicator":
      Sentence(
        text: "this line does not line up with the list items around it",
        context: "the list starts here")
    case "did not find expected ',' or ']'":
      Sentence(text: "',' or ']' is expected here", context: "the list starts here")
    case "did not find expected ',' or '}'":
      Sentence(
        text: "',' or '}' is expected here", context: "the mapping starts here",
        isAboutFlowMapping: true)
    case "did not find expected node content":
      Sentence(text: "a value is expected here", context: "of what starts here")
    case "did not find expected <document start>":
      Sentence(text: "the document has ended before this line")
    case "mapping values are not allowed in this context":
      Sentence(
        text: "a ':' cannot stand inside text without quotes", advice: "put the text into quotes")
    case "mapping keys are not allowed in this context":
      Sentence(text: "a '?' cannot stand here")
    case "block sequence entries are not allowed in this context":
      Sentence(text: "a list item cannot start here")
    case "found unexpected end of stream":
      Sentence(text: "this quoted text is never closed", isAboutContext: true)
    case "found unexpected document indicator":
      Sentence(
        text: "this quoted text is not closed before a line '---' or '...'",
        isAboutContext: true)
    case "could not find expected ':'":
      Sentence(
        text: "this line is no 'key: value'", isAboutContext: true)
    case "found character that cannot start any token":
      Sentence(
        text: "this character cannot start a value", advice: "put the text into quotes")
    default: lexicalSentence
    }
  }

  private var lexicalSentence: Sentence {
    switch problem {
    case "found unknown escape character": Sentence(text: "there is no such escape")
    case "did not find expected hexdecimal number":
      Sentence(text: "an escape needs more hexadecimal digits than this")
    case "found invalid Unicode character escape code":
      Sentence(text: "this escape is no Unicode character")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected",
      "found a tab character where an intendation space is expected":
      Sentence(text: "a tab cannot indent YAML", advice: "use spaces")
    case "found undefined tag handle":
      Sentence(text: "this tag has a prefix that no %TAG line declares")
    case "found incompatible YAML document":
      Sentence(text: "this is no version of YAML that can be read; write '%YAML 1.2'")
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      Sentence(text: "this line stands twice")
    case let problem where problem.contains("nesting level"):
      Sentence(text: "values nest too deep here")
    default:
      Sentence(text: "this is not YAML: " + (problem.isEmpty ? "no memory" : problem))
    }
  }
}
