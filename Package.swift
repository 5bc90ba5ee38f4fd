// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "SoLieu",
  products: [
    .executable(name: "solieu", targets: ["solieu"]),
    .library(name: "ReportExtraction", targets: ["ReportExtraction"]),
    .library(name: "ReportFormats", targets: ["ReportFormats"]),
    .library(name: "ReportArchive", targets: ["ReportArchive"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "ReportExtraction"),
    .target(
      name: "ReportFormats",
      dependencies: [
        "ReportExtraction", "CLibXML2", "CZip", "CXLSXWriter",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "ReportArchive",
      dependencies: ["ReportExtraction", .product(name: "GRDB", package: "GRDB.swift")]),
    .executableTarget(
      name: "solieu",
      dependencies: [
        "ReportExtraction", "ReportFormats", "ReportArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "ReportExtractionTests", dependencies: ["ReportExtraction"]),
    .target(
      name: "OfficeSamples", dependencies: ["ReportExtraction"], path: "Tests/OfficeSamples"),
    .testTarget(
      name: "ReportFormatsTests",
      dependencies: ["ReportExtraction", "ReportFormats", "OfficeSamples"]),
    .testTarget(
      name: "ReportArchiveTests",
      dependencies: [
        "ReportExtraction", "ReportArchive", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "ReportDamage", dependencies: ["ReportExtraction", "ReportFormats"],
      path: "Tests/ReportDamage"),
    .executableTarget(
      name: "BindingBench",
      dependencies: ["ReportDamage", "ReportExtraction", "ReportFormats"],
      path: "Tests/Benchmarks/binding"),
    .executableTarget(
      name: "ArchiveBench",
      dependencies: ["ReportArchive", "ReportDamage", "ReportExtraction", "ReportFormats"],
      path: "Tests/Benchmarks/archive", exclude: ["measure_archive.py", "prepared.c", "run.sh"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "ReportExtraction", "ReportFormats", "OfficeSamples", "ReportDamage",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: [
        "89-BC-BDT.gold.jsonl", "facts", "finding-coverage.json", "narratives", "normalise",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["solieu", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),  // SE-0458: C stays in one file per library
    .treatAllWarnings(as: .error),  // SE-0480
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  ]
}
