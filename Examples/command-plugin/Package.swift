// swift-tools-version:6.2

import PackageDescription

// `swift package --allow-writing-to-package-directory generate-openapi` writes the code for
// Sources/Shop/openapi.yaml into Sources/Shop/Generated.
let package = Package(
  name: "command-plugin",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "specwright", path: "../..")],
  targets: [
    .executableTarget(
      name: "Shop",
      dependencies: [.product(name: "SpecwrightRuntime", package: "specwright")],
      exclude: ["openapi.yaml", "schemas", "specwright.yaml"])
  ]
)
