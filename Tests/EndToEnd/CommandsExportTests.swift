import Foundation
import TestKit
import Testing

private let list = """
  <?xml version="1.0" encoding="UTF-8"?>
  <opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="Asia">
      <outline type="rss" text="Akchabar" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
    </outline>
    <outline type="rss" text="作者" xmlUrl="https://b.example/feed"/>
  </body></opml>
  """

@Test(arguments: ["opml", "urls"])
func feedsThatWereExportedComeBackTheSame(_ form: String) async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("list.opml", list)
    #expect(try await newsband.run("import", file).output == "\(file): 2 new feeds\n")
    #expect(try await newsband.run("import", file).output == "\(file): nothing new\n")
    let exported = try await newsband.run("export", form)
    #expect(exported.status == 0 && exported.output.contains("https://a.example/feed"))
    let again = try newsband.file("again.\(form)", exported.output)
    let other = newsband.home.path("other.sqlite")
    #expect(try await newsband.run("import", again, "--store", other).status == 0)
    #expect(try await newsband.run("export", form, "--store", other).output == exported.output)
  }
}

@Test func anotherFormIsWrongUsage() async throws {
  try await Commands.inNewHome { newsband in
    let outcome = try await newsband.run("export", "xml")
    #expect(outcome.status == 64)
  }
}
