import Testing

@testable import ConverseGateway

@Suite struct AnswerTextTests {
  @Test func endsBeforeTheEarliestStopSequence() {
    let answer = AnswerText("one two three", stopSequences: ["three", "two", ""], tokenLimit: nil)
    #expect(answer.text == "one ")
    #expect(answer.end == .stopSequence("two"))
  }

  @Test func prefersTheShorterOfTwoAtTheSamePlace() {
    let answer = AnswerText("one two", stopSequences: ["two", "tw"], tokenLimit: nil)
    #expect(answer.end == .stopSequence("tw"))
  }

  @Test func tokenLimitCutsWhatTheStopSequenceLeft() {
    let answer = AnswerText("one two three", stopSequences: ["three"], tokenLimit: 1)
    #expect(answer.text == "one ")
    #expect(answer.end == .tokenLimit)
    #expect(AnswerText("one two", stopSequences: ["t"], tokenLimit: 1).end == .stopSequence("t"))
  }

  @Test func staysWholeWhereNothingEndsIt() {
    let answer = AnswerText("one", stopSequences: ["longer than the text"], tokenLimit: 1)
    #expect(answer.text == "one")
    #expect(answer.end == .complete)
  }
}
