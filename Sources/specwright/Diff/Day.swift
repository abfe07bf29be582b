import OpenAPIDiff

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A day of the calendar, written as ISO 8601 has it.
struct Day {
  let text: String

  /// `nil` for what is no day, such as `2027-02-30`.
  init?(_ text: String) {
    guard text.utf8.count == 10, CalendarDate(text) != nil else { return nil }
    self.text = text
  }

  /// The one that the machine's clock and time zone say it is.
  static var today: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func digits(_ number: Int32, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return
      "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
  }
}
