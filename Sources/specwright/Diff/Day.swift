import Foundation

/// A day of the calendar, written as ISO 8601 has it.
struct Day {
  let text: String

  /// `nil` for what is no day, such as `2027-02-30`.
  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)/),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
    else { return nil }
    let calendar = Calendar(identifier: .gregorian)
    let parts = DateComponents(calendar: calendar, year: year, month: month, day: day)
    guard parts.isValidDate else { return nil }
    self.text = text
  }

  /// The one that the machine's clock and time zone say it is.
  static var today: String {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: Date())
    func digits(_ number: Int?, _ count: Int) -> String {
      let text = String(number ?? 0)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(parts.year, 4))-\(digits(parts.month, 2))-\(digits(parts.day, 2))"
  }
}
