import Testing
@testable import Text

@Test(arguments: [
  "http://town.example/news", "https://town.example/news/", "https://www.town.example/news",
  "HTTPS://Town.EXAMPLE:443/news", "http://town.example:80/news?utm_source=rss&utm_medium=feed",
  "https://town.example/news#utm_source=rss", "https://town.example/news?fbclid=1#xtor=RSS-1",
])
func addressesOfOnePageCompareEqual(_ address: String) {
  #expect(address.comparableAddress == "town.example/news")
}

@Test(arguments: [
  "https://town.example/News", "https://town.example/news?id=2", "https://town.example/news#ai=31&aitype=rss",
  "https://town.example/news#2", "https://town.example:8443/news", "https://town.example/news?utm_source=rss&id=2",
  "https://m.town.example/news",
])
func addressesOfOtherPagesDiffer(_ address: String) {
  #expect(address.comparableAddress != "town.example/news")
}

@Test(arguments: [
  "", "http://", "urn:uuid:1", "tag:town.example,2026:1", "mailto:a@town.example", "7", "httpx://a/", "новости",
])
func whatIsNoWebAddressStaysAsItIs(_ text: String) {
  #expect(text.comparableAddress == text)
}
