/// What newsband carries inside itself, so that an installed binary needs no file beside it.
package enum Content {
  /// The bundled edition: page text in UTF-8, in the form that `Parse/Pages` reads.
  package static var edition: [UInt8] { PackageResources._025_12_11_txt }

  /// What the bundled edition is called in lists and messages.
  package static let editionName = "2025-12-11.txt"

  /// Feeds to begin with, as OPML: the main news of the region and of the world.
  package static var starter: [UInt8] { PackageResources.starter_opml }
}
