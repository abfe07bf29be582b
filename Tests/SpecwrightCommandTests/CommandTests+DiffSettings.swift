import Foundation
import Testing

extension CommandTests {
  /// What a team decides about `specwright diff`: severities, and findings that are accepted.
  @Suite struct DiffDecisions {
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Versions.old, to: "old.yaml")
      try folder.write(Versions.new, to: "new.yaml")
    }

    private func diff(_ arguments: String...) throws -> Tool.Outcome {
      try Tool.run(
        ["diff", "old.yaml", "new.yaml", "--today", "2026-06-15"] + arguments, in: folder.root,
        environment: ["COLUMNS": "100"])
    }

    /// Of the operation that was removed.
    private func fingerprint() throws -> String {
      let output = try diff().output
      let match = try #require(output.firstMatch(of: #/(?m)^ +id +([0-9a-f]{16})$/#))
      return String(match.1)
    }

    // MARK: - Settings

    @Test func followsTheConfigurationBesideTheNewDocument() throws {
      try folder.write(
        "access: internal\ndiff: {severities: {operation-removed: warning}}\n",
        to: "specwright.yaml")
      #expect(try diff().status == 0)
      #expect(try diff("--fail-on", "warning").status == 1)
      #expect(try diff().output.contains("warning: DELETE /books was removed"))
    }

    @Test func followsAPolicyOfItsOwn() throws {
      try folder.write("severities: {operation-removed: info}\nfailOn: any\n", to: "policy.yaml")
      let outcome = try diff("--policy", "policy.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("info: DELETE /books was removed"))
      #expect(try diff("--policy", "policy.yaml", "--fail-on", "warning").status == 0)
    }

    @Test func isNoBusinessOfGenerate() throws {
      try folder.write("diff: {failOn: any}\n", to: "specwright.yaml")
      let outcome = try Tool.run(["generate", "new.yaml", "--output", "out"], in: folder.root)
      #expect(outcome == .silentSuccess)
    }

    @Test func saysWhatIsWrongWithSettings() throws {
      try folder.write(
        """
        diff:
          failon: any
          severities: {operation-remove: info, operation-removed: bad}
          removal: sometimes
          unknownMembers: {client: ignore}
          unstableLevels: 7

        """, to: "specwright.yaml")
      let outcome = try diff()
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      for line in [
        "specwright.yaml:2:3: error: 'diff' has no field 'failon' [unknown-field]",
        "^ did you mean 'failOn'?",
        "specwright.yaml:3:16: error: no finding has the id 'operation-remove' [unknown-finding]",
        "^ did you mean 'operation-removed'?",
        "specwright.yaml:3:59: error: 'operation-removed' can be info, warning or breaking, not 'bad'",
        "specwright.yaml:4:12: error: 'removal' can be after-sunset, after-deprecation or never",
        "specwright.yaml:5:20: error: 'unknownMembers' has no field 'client'",
        "specwright.yaml:6:19: error: 'unstableLevels' must be a list of strings, not a number",
        "6 errors; nothing was compared\n",
      ] {
        #expect(outcome.errors.contains(line), "\(outcome.errors)")
      }
    }

    // MARK: - Acceptance

    @Test func acceptsWhatItIsTold() throws {
      try folder.write(
        """
        - fingerprint: \(try fingerprint())
          id: operation-removed
          reason: nobody burns books
          expires: 2026-06-15

        """, to: "accepted.yaml")
      let outcome = try diff("--accept", "accepted.yaml", "--fail-on", "breaking")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("Accepted (1)\n"))
      #expect(outcome.output.contains("nobody burns books (until 2026-06-15)"))
    }

    @Test func warnsOfEntriesThatAcceptNothing() throws {
      try folder.write(
        """
        - {fingerprint: \(try fingerprint()), reason: no more, expires: 2026-06-14}
        - {fingerprint: 0123456789012345, reason: gone}

        """, to: "accepted.yaml")
      let outcome = try diff("--accept", "accepted.yaml")
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("accepted.yaml:1:3: warning: this was accepted until 2026-06-14"))
      #expect(
        outcome.errors.contains(
          "accepted.yaml:2:3: warning: no finding has the fingerprint '0123456789012345' any more"))
      let selected = try diff("--accept", "accepted.yaml", "--only-operation", "listBooks")
      #expect(selected.status == 0)
      #expect(selected.errors == "")
    }

    @Test func warnsOfAnotherFinding() throws {
      try folder.write(
        "- {fingerprint: \(try fingerprint()), id: operation-added, reason: it is new}\n",
        to: "accepted.yaml")
      let outcome = try diff("--accept", "accepted.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("is the fingerprint of 'operation-removed'"))
    }

    @Test(arguments: [
      ("a: b\n", "1:1: error: the accept-file must be a list, not a mapping"),
      ("- text\n", "1:3: error: an entry of the accept-file must be a mapping, not a string"),
      ("- {reason: a}\n", "1:3: error: an entry of the accept-file needs a 'fingerprint'"),
      (
        "- {fingerprint: 0123456789abcdef}\n",
        "1:3: error: an entry of the accept-file needs a 'reason'"
      ),
      (
        "- {fingerprint: 0123, reason: a}\n",
        "1:17: error: 'fingerprint' must be 16 hexadecimal digits"
      ),
      (
        "- {fingerprint: 0123456789abcdef, reason: ' '}\n",
        "1:43: error: 'reason' must be a sentence"
      ),
      (
        "- {fingerprint: 0123456789abcdef, reason: a, expires: 2026-02-30}\n",
        "1:55: error: 'expires' must be a day such as 2027-03-31, not '2026-02-30'"
      ),
      (
        "- {fingerprint: 0123456789abcdef, reason: a, expire: 2026-02-28}\n",
        "1:46: error: an entry of the accept-file has no field 'expire'"
      ),
      (
        "- {fingerprint: 0123456789abcdef, reason: a}\n- {fingerprint: 0123456789abcdef, reason: b}\n",
        "2:3: error: '0123456789abcdef' is accepted twice"
      ),
    ])
    func saysWhatIsWrongWithAnAcceptFile(_ text: String, _ sentence: String) throws {
      try folder.write(text, to: "accepted.yaml")
      let outcome = try diff("--accept", "accepted.yaml")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("accepted.yaml:" + sentence), "\(outcome.errors)")
      #expect(outcome.errors.hasSuffix("1 error; nothing was compared\n"))
    }

    @Test func saysThatThereIsNoAcceptFile() throws {
      let outcome = try diff("--accept", "missing.yaml")
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "specwright: error: 'missing.yaml' cannot be read: there is no such file\n")
    }

    @Test func addsToTheAcceptFile() throws {
      let added = try diff("--accept", "accepted.yaml", "--write-accept", "we \"agreed\"")
      #expect(added.status == 0)
      #expect(added.errors == "accepted.yaml: 1 finding added\n")
      let text = try folder.text(of: "accepted.yaml")
      #expect(text.contains("- fingerprint: \"\(try fingerprint())\"\n  id: operation-removed\n"))
      let after = try diff("--accept", "accepted.yaml")
      #expect(after.status == 0)
      #expect(after.errors == "")
      #expect(after.output.contains("we \"agreed\""))
      // There is nothing to add any more, and what was written stays.
      #expect(try diff("--accept", "accepted.yaml", "--write-accept", "again").status == 0)
      #expect(try folder.text(of: "accepted.yaml") == text)
    }

    @Test func keepsWhatPeopleWrote() throws {
      let own = "# ours\n- {fingerprint: 0123456789abcdef, reason: a}  # and why\n"
      try folder.write(own, to: "accepted.yaml")
      _ = try diff("--accept", "accepted.yaml", "--write-accept", "agreed")
      #expect(try folder.text(of: "accepted.yaml").hasPrefix(own + "# "))
    }

    @Test func addsNothingWhereThatWouldBreakTheFile() throws {
      try folder.write("[{fingerprint: 0123456789abcdef, reason: a}]\n", to: "accepted.yaml")
      let before = try folder.entries()
      let outcome = try diff("--accept", "accepted.yaml", "--write-accept", "agreed")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("'accepted.yaml' cannot be added to: "))
      #expect(try folder.entries() == before)
    }
  }
}
