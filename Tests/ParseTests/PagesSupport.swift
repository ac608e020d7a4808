import Model
@testable import Parse

/// Reads bytes as page text, whatever another format would make of them.
func page(_ bytes: [UInt8]) throws(Problem) -> Feed {
  guard case .feed(let feed) = try Format.pageText.parse(Source(bytes: bytes, name: "page.txt")) else { return Feed() }
  return feed
}

func page(_ text: String) throws(Problem) -> Feed {
  try page(Array(text.utf8))
}
