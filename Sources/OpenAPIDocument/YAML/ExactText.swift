/// A text that equals another only scalar by scalar. Equal strings of Swift may differ in their
/// Unicode normalisation, but keys of JSON that do are different keys.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    // The first comparison is fast, and refuses nearly all.
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
