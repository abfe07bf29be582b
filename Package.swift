// swift-tools-version:6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "specwright",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "specwright", targets: ["specwright"]),
    .executable(name: "converse-server", targets: ["converse-server"]),
    .library(name: "OpenAPIDocument", targets: ["OpenAPIDocument"]),
    .library(name: "SchemaValidation", targets: ["SchemaValidation"]),
    .library(name: "DocumentLint", targets: ["DocumentLint"]),
    .library(name: "OpenAPIDiff", targets: ["OpenAPIDiff"]),
    .library(name: "DiffReports", targets: ["DiffReports"]),
    .library(name: "SwiftGeneration", targets: ["SwiftGeneration"]),
    .library(name: "Patterns", targets: ["Patterns"]),
    .library(name: "SpecwrightRuntime", targets: ["SpecwrightRuntime"]),
    .library(name: "SpecwrightHummingbird", targets: ["SpecwrightHummingbird"]),
    .library(name: "SpecwrightAsyncHTTPClient", targets: ["SpecwrightAsyncHTTPClient"]),
    .library(name: "BifrostAPI", targets: ["BifrostAPI"]),
    .library(name: "ConverseGateway", targets: ["ConverseGateway"]),
    .plugin(name: "GenerateOpenAPI", targets: ["GenerateOpenAPI"]),
    .plugin(name: "GenerateOpenAPICommand", targets: ["GenerateOpenAPICommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Patterns", swiftSettings: strict),
    .target(name: "OpenAPIDocument", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(
      name: "SchemaValidation", dependencies: ["OpenAPIDocument", "Patterns", "SpecwrightRuntime"],
      swiftSettings: strict),
    .target(
      name: "DocumentLint", dependencies: ["OpenAPIDocument", "Patterns", "SchemaValidation"],
      swiftSettings: strict),
    .target(
      name: "SwiftGeneration", dependencies: ["OpenAPIDocument", "Patterns"],
      swiftSettings: strict),
    .target(
      name: "OpenAPIDiff", dependencies: ["OpenAPIDocument", "Patterns", "SchemaValidation"],
      swiftSettings: strict),
    .target(
      name: "DiffReports", dependencies: ["OpenAPIDiff", "OpenAPIDocument"],
      swiftSettings: strict),
    .executableTarget(
      name: "specwright",
      dependencies: [
        "DiffReports", "DocumentLint", "OpenAPIDiff", "OpenAPIDocument", "SwiftGeneration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .plugin(name: "GenerateOpenAPI", capability: .buildTool(), dependencies: ["specwright"]),
    .plugin(
      name: "GenerateOpenAPICommand",
      capability: .command(
        intent: .custom(
          verb: "generate-openapi",
          description: "Generates Swift for the OpenAPI documents of the package's targets."),
        permissions: [
          .writeToPackageDirectory(reason: "The generated code is put beside the document.")
        ]),
      dependencies: ["specwright"]
    ),
    .target(
      name: "SpecwrightRuntime",
      dependencies: [
        "Patterns",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "SpecwrightHummingbird",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "SpecwrightAsyncHTTPClient",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BifrostAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Generated/BifrostAPI",
      swiftSettings: strict
    ),
    .target(
      name: "ConverseGateway",
      dependencies: [
        "BifrostAPI", "Patterns", "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "converse-server",
      dependencies: [
        "BifrostAPI", "ConverseGateway", "SpecwrightHummingbird", "SpecwrightRuntime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
    .testTarget(
      name: "OpenAPIDocumentTests", dependencies: ["OpenAPIDocument"], swiftSettings: strict),
    .testTarget(
      name: "SchemaValidationTests", dependencies: ["OpenAPIDocument", "SchemaValidation"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentLintTests",
      dependencies: ["DocumentLint", "OpenAPIDocument", "SchemaValidation"],
      swiftSettings: strict),
    .testTarget(
      name: "OpenAPIDiffTests",
      dependencies: ["OpenAPIDiff", "OpenAPIDocument", "SchemaValidation"],
      swiftSettings: strict),
    .testTarget(
      name: "DiffReportsTests",
      dependencies: ["DiffReports", "OpenAPIDiff", "OpenAPIDocument", "SchemaValidation"],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "SwiftGenerationTests", dependencies: ["OpenAPIDocument", "SwiftGeneration"],
      swiftSettings: strict),
    .target(
      name: "EverythingAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/everything/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "ParametersAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/parameters-and-bodies/Expected",
      swiftSettings: strict
    ),
    .testTarget(
      name: "ParametersTests",
      dependencies: [
        "ParametersAPI", "SpecwrightAsyncHTTPClient", "SpecwrightHummingbird", "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "ReservedWordsAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/reserved-words/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "LeftOutKeywordsAPI",
      dependencies: ["SpecwrightRuntime"],
      path: "Tests/Fixtures/left-out-keywords/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "UnionsAPI",
      dependencies: ["SpecwrightRuntime"],
      path: "Tests/Fixtures/unions/Expected",
      swiftSettings: strict
    ),
    .testTarget(
      name: "EverythingTests",
      dependencies: [
        "EverythingAPI", "LeftOutKeywordsAPI", "ReservedWordsAPI", "SpecwrightRuntime", "UnionsAPI",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "PeerCasesAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/peer-cases/Expected",
      swiftSettings: strict
    ),
    .testTarget(
      name: "PeerCasesTests",
      dependencies: [
        "PeerCasesAPI", "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "StreamsAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/streams/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "OutgoingAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/outgoing-requests/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "NamedValuesAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/named-values/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "FormsAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/forms/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "ScalarsAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/scalar-components/Expected",
      swiftSettings: strict
    ),
    .target(
      name: "ResponsesAPI",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fixtures/response-components/Expected",
      swiftSettings: strict
    ),
    .testTarget(
      name: "OperationsTests",
      dependencies: [
        "FormsAPI", "NamedValuesAPI", "OutgoingAPI", "ResponsesAPI", "ScalarsAPI",
        "SpecwrightRuntime", "StreamsAPI",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "OpenAPIDocument", "SchemaValidation", "SpecwrightRuntime", "SwiftGeneration",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SpecwrightRuntimeTests",
      dependencies: [
        "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SpecwrightHummingbirdTests",
      dependencies: [
        "SpecwrightHummingbird", "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ConverseGatewayTests",
      dependencies: [
        "BifrostAPI", "ConverseGateway", "SpecwrightRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SpecwrightCommandTests", dependencies: ["specwright"], swiftSettings: strict),
  ]
)
