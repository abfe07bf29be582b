// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "specwright", path: ".."),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
  ],
  targets: [
    .executableTarget(
      name: "payload-throughput",
      dependencies: [
        .product(name: "BifrostAPI", package: "specwright"),
        .product(name: "SpecwrightRuntime", package: "specwright"),
      ]
    ),
    .executableTarget(
      name: "bare-route",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .executableTarget(name: "yaml-events", dependencies: ["CYAML"]),
  ]
)
