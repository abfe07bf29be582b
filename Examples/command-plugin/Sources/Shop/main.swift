import SpecwrightRuntime

for text in [
  #"{"toy": {"name": "ball", "colour": "red"}, "count": 2}"#,
  #"{"toy": {"name": "", "colour": "blue"}, "count": 0}"#,
] {
  do {
    let order = try Order.decoded(from: Array(text.utf8))
    print("\(order.count) of \(order.toy.name)")
  } catch {
    print(error)
  }
}
