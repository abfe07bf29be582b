import ArgumentParser
import OpenAPIDocument

/// How much is printed of what there is to say about a document.
struct WarningChoices: ParsableArguments {
  @Flag(help: "Print every warning; else of many of a kind only the first three.")
  var allWarnings = false
}

extension Terminal {
  /// Prints all errors, and of many warnings of a kind the first.
  func write(_ diagnostics: Diagnostics, everyWarning: Bool) {
    write(
      diagnostics.rendered(
        width: width, colour: hasColour, warningsOfEachKind: everyWarning ? .max : 3,
        advice: "--all-warnings shows them all"))
  }
}
