import Model
import ArgumentParser
import Foundation
import Money

/// One line for a prompt, a status bar or a mail of the morning.
struct RatesDigest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Say in one line which rates rose, fell and stood.")

  @OptionGroup var when: RatesDay

  @OptionGroup var store: StoreOption

  func run() throws {
    let settings = try LoadedSettings.load().settings
    let book = try store.rateBook(for: settings.band.pairs, on: when.day, settings)
    // Of the pairs of the band, so that it says what the band shows.
    let digest = Digest(book.ticks(settings.band.pairs, on: when.day, ahead: when.ahead))
    var out = StandardOutput()
    try out.line("\(when.day): \(digest)")
    try out.flush()
  }
}
