/// Optional cases of the suite that are known to fail in generated code, and why.
struct ExpectedFailures {
  let file: String
  let reason: String
  let cases: [String]

  static var names: Set<String> {
    Set(all.flatMap { group in group.cases.map { "\(group.file): \($0)" } })
  }

  private static let all: [ExpectedFailures] = [
    ExpectedFailures(
      file: "bignum.json", reason: "an integer is an Int, which has 64 bits",
      cases: [
        "integer: a bignum is an integer",
        "integer: a negative bignum is an integer",
      ]),
    ExpectedFailures(
      file: "float-overflow.json", reason: "an integer is an Int, which has 64 bits",
      cases: [
        "all integers are multiples of 0.5, if overflow is handled: "
          + "valid if optional overflow handling is implemented"
      ]),
    ExpectedFailures(
      file: "cross-draft.json", reason: "schemas of older dialects are read as those of 2020-12",
      cases: [
        "refs to historic drafts are processed as historic drafts: first item not a string is valid"
      ]),
    ExpectedFailures(
      file: "dependencies-compatibility.json", reason: "'dependencies' is no keyword of 2020-12",
      cases: [
        "boolean subschemas: object with both properties is invalid",
        "boolean subschemas: object with property having schema false is invalid",
        "dependencies with escaped characters: CRLF missing dependent",
        "dependencies with escaped characters: quoted quotes missing dependent",
        "multiple dependents required: missing both dependencies",
        "multiple dependents required: missing dependency",
        "multiple dependents required: missing other dependency",
        "schema dependencies with escaped characters: quoted quote",
        "schema dependencies with escaped characters: quoted quote invalid under dependent schema",
        "schema dependencies with escaped characters: quoted tab invalid under dependent schema",
        "single dependency: missing dependency",
        "single schema dependency: wrong type",
        "single schema dependency: wrong type both",
        "single schema dependency: wrong type other",
      ]),
    ExpectedFailures(
      file: "format-assertion.json",
      reason: "formats assert by the options of the generator, not by a metaschema",
      cases: [
        "schema that uses custom metaschema with format-assertion: false: "
          + "format-assertion: false: invalid string",
        "schema that uses custom metaschema with format-assertion: true: "
          + "format-assertion: true: invalid string",
      ]),
  ]

  /// Values of which the interpreter says something else, because they are integers of more than 64
  /// bits.
  static let disagreements: Set<String> = [
    "bignum.json: integer: 1.2345678910111213141516171819202122232425262728293031e52",
    "bignum.json: integer: -1.2345678910111213141516171819202122232425262728293031e52",
    "float-overflow.json: all integers are multiples of 0.5, if overflow is handled: 1e308",
  ]
}
