import Testing

extension CommandTests {
  /// `specwright check`.
  @Suite struct DocumentCheck {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
    }

    private func check(_ document: String, _ options: String...) throws -> Tool.Outcome {
      try folder.write(document, to: "openapi.yaml")
      let before = try folder.entries()
      let outcome = try Tool.run(["check", "openapi.yaml"] + options, in: folder.root)
      #expect(try folder.entries() == before)
      return outcome
    }

    private let documentWithBadDefault = Library.document.replacingText(
      "{type: string, minLength: 1}", by: "{type: string, minLength: 1, default: ''}")

    @Test func isSilentWhereNothingIsWrong() throws {
      #expect(try check(Library.document) == .silentSuccess)
      #expect(try check(Library.document, "--strict") == .silentSuccess)
    }

    @Test func printsWarningsWithTheirPlaces() throws {
      let outcome = try check(documentWithBadDefault)
      #expect(outcome.status == 0)
      #expect(outcome.output == "")
      #expect(
        outcome.errors == """
          openapi.yaml:23:54: warning: the default must be at least 1 character long, has 0 [invalid-default]
             23 |         title: {type: string, minLength: 1, default: ''}
                |                                                      ^
          openapi.yaml:23:31: note: 'minLength' is here
             23 |         title: {type: string, minLength: 1, default: ''}
                |                               ^
          1 warning

          """)
    }

    @Test func failsByWarningsWhereStrict() throws {
      let outcome = try check(documentWithBadDefault, "--strict")
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasSuffix("1 warning, which --strict does not accept\n"))
    }

    private let documentWithNulls = Library.document.replacingText(
      "title: {type: string, minLength: 1}",
      by: "title: {type: string, pattern: , format: , minLength: , maxLength: , enum: }")

    @Test func countsWarningsThatAreManyOfAKind() throws {
      let outcome = try check(documentWithNulls)
      #expect(outcome.status == 0)
      #expect(outcome.errors.numberOf("[null-field]\n") == 3)
      #expect(
        outcome.errors.hasSuffix(
          """

          … and 2 more of [null-field]; --all-warnings shows them all
          5 warnings

          """))
    }

    @Test(arguments: ["--all-warnings", "--strict"])
    func printsEveryWarning(_ option: String) throws {
      let outcome = try check(documentWithNulls, option)
      #expect(outcome.status == (option == "--strict" ? 1 : 0))
      #expect(outcome.errors.numberOf("[null-field]\n") == 5)
      #expect(!outcome.errors.contains("more of"))
    }

    @Test func generationAndComparisonCountThemToo() throws {
      try folder.write(documentWithNulls, to: "openapi.yaml")
      for arguments in [
        ["generate", "openapi.yaml", "--output", "out"], ["diff", "openapi.yaml", "openapi.yaml"],
      ] {
        let outcome = try Tool.run(arguments, in: folder.root)
        #expect(outcome.status == 0)
        #expect(outcome.errors.numberOf("[null-field]\n") == 3)
        #expect(outcome.errors.numberOf("--all-warnings") == 1)
        let whole = try Tool.run(arguments + ["--all-warnings"], in: folder.root)
        #expect(whole.errors.numberOf("[null-field]\n") > 3)
        #expect(!whole.errors.contains("more of"))
      }
    }

    @Test func failsByErrors() throws {
      let outcome = try check(Library.documentWithError)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[unresolved-reference]"))
      #expect(outcome.errors.hasSuffix("\n1 error\n"))
    }

    @Test func listsKeywordsOnStandardOutput() throws {
      let outcome = try check(Library.document, "--keywords")
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          keyword     uses  in code
          type           5  enforced
          properties     2  enforced
          items          1  enforced
          minLength      1  enforced
          required       1  enforced

          """)
    }

    @Test func saysWhatCannotBeRead() throws {
      let outcome = try Tool.run(["check", "missing.yaml"], in: folder.root)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "specwright: error: 'missing.yaml' cannot be read: there is no such file\n")
    }

    @Test(arguments: [["check"], ["check", ""], ["check", "openapi.yaml", "--loud"]])
    func refusesUnusableArguments(_ arguments: [String]) throws {
      #expect(try Tool.run(arguments, in: folder.root).status == 2)
    }

    @Test func teachesInItsHelp() throws {
      let outcome = try Tool.run(["check", "--help"], in: folder.root)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("specwright check openapi.yaml --strict"))
      #expect(outcome.output.contains("EXIT CODES"))
    }
  }
}
