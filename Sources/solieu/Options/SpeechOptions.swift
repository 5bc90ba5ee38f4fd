import ArgumentParser

/// How much is said on standard error.
struct SpeechOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but what failed.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say a line for every input.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }
}
