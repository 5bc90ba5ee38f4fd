// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the sanitizer that looks for new paths is asked for on the command line, for
// all modules at once (see run.sh).
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "SoLieu", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzNormalise",
      dependencies: [.product(name: "ReportExtraction", package: "SoLieu")])
  ])
