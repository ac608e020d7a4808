import Model
import ArgumentParser
import Foundation
import Money

/// The rates in one line, for a prompt, a status bar or a morning mail.
struct RatesDigest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Print in one line which rates rose, fell and did not move.")

  @OptionGroup var when: RatesDay

  @OptionGroup var store: StoreOption

  func run() throws {
    let settings = try LoadedSettings.load().settings
    let book = try store.rateBook(for: settings.band.pairs, on: when.day, settings)
    // The pairs of the band, so that both agree.
    let digest = Digest(book.ticks(settings.band.pairs, on: when.day, ahead: when.ahead))
    var out = StandardOutput()
    try out.line("\(when.day): \(digest)")
    try out.flush()
  }
}
