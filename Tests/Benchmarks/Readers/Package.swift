// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the project does not build it with each test run.
let package = Package(
  name: "Readers",
  dependencies: [.package(name: "SoLieu", path: "../../..")],
  targets: [
    .target(name: "CAllocations"),
    .executableTarget(
      name: "ReaderBench",
      dependencies: ["CAllocations", .product(name: "ReportExtraction", package: "SoLieu")]),
  ])
