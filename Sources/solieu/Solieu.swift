import ArgumentParser

@main
struct Solieu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "solieu")
}
