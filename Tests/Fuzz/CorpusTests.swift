import Foundation
import FuzzTargets
import TestKit
import Testing

/// Every input in Tests/Fuzz/Corpus, seeds and findings alike: none of them stops its target.
@Suite struct CorpusTests {
  private static let corpus = testsFolder.appending(path: "Fuzz/Corpus")

  @Test(arguments: FuzzTarget.all.map(\.name)) func everyInputIsSurvived(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = Self.corpus.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 3)
    for file in files { target.run(Array(try Data(contentsOf: file))) }
  }

  @Test func everyFolderHasATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
  }
}
