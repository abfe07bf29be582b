import Testing

@testable import SwiftGeneration

@Suite struct SwiftNameTests {
  @Test(arguments: [
    ("input_tokens", "inputTokens"), ("modelId", "modelId"), ("ID", "id"), ("URLPath", "urlPath"),
    ("x-bf-vk", "xBfVk"), ("text_editor_20250124", "textEditor20250124"), ("+1", "plus1"),
    ("-1", "minus1"), ("", "empty"), ("*", "star"), (">=", "greaterEquals"), ("2fa", "_2fa"),
    ("größe", "größe"), ("self", "self_"), ("application/json", "applicationJson"),
    ("PENDING_REVIEW", "pendingReview"), ("US-EAST-1", "usEast1"), ("PENDING", "pending"),
    ("GRÖSSE_ÄNDERN", "grösseÄndern"), ("A_B", "aB"), ("3DS_DATA", "_3dsData"),
    ("SHA_256", "sha256"), ("userID_HASH", "userIDHASH"),
  ])
  func members(_ name: String, _ expected: String) {
    #expect(SwiftName.member(name) == expected)
  }

  @Test(arguments: [
    ("BedrockContentBlock", "BedrockContentBlock"), ("foo-bar", "FooBar"), ("3d", "Value3d"),
    ("list-books", "ListBooks"), ("größe", "Größe"), ("状态", "Value状态"), ("ª", "Valueª"),
    ("الحالة", "Valueالحالة"), ("ß", "SS"), ("😀", "Value"),
    ("PENDING_REVIEW", "PendingReview"), ("HTTP_2", "HTTP2"), ("GRÖSSE_ÄNDERN", "GrösseÄndern"),
  ])
  func types(_ name: String, _ expected: String) {
    #expect(SwiftName.type(name) == expected)
  }

  @Test(arguments: [
    ("card_plan", "CardPlan"), ("Web Hook", "WebHook"), ("größe", "Größe"),
    ("What it is for", nil), ("State, if known", nil), ("2nd choice", nil), ("", nil), (" ", nil),
    (String(repeating: "long", count: 11), nil),
  ])
  func titles(_ title: String, _ expected: String?) {
    #expect(SwiftName.type(ofTitle: title) == expected)
  }

  @Test(arguments: [
    ("messages", "Message"), ("categories", "Category"), ("boxes", "Box"),
    ("content", "ContentItem"),
    ("status", "StatusItem"), ("addresses", "Address"), ("class", "ClassItem"),
  ])
  func elements(_ name: String, _ expected: String) {
    #expect(SwiftName.element(name) == expected)
  }

  @Test func reservedWordsAreEscaped() {
    #expect(Identifier(spelling: "class").text == "`class`")
    #expect(Identifier(spelling: "klass").text == "klass")
  }
}
