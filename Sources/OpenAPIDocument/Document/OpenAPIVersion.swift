/// The versions of OpenAPI that can be read; patch versions differ in their wording only.
public enum OpenAPIVersion: String, Hashable, Sendable, CaseIterable {
  case v3_0 = "3.0"
  case v3_1 = "3.1"
  case v3_2 = "3.2"
}

extension OpenAPIVersion: Comparable {
  public static func < (left: OpenAPIVersion, right: OpenAPIVersion) -> Bool {
    left.rawValue < right.rawValue
  }
}
