import Foundation
import Model
import Query
import Testing

/// The problem of reading a path, as a sentence.
private func sentence(_ path: String) throws -> String? {
  do { _ = try Data(contentsOf: URL(filePath: path)) } catch {
    return Problem(doing: "read", toFile: path, error).description
  }
  return nil
}

@Test func aFileThatIsNotThereIsSaidSo() throws {
  #expect(try sentence("/nowhere/at/all") == "Could not read /nowhere/at/all: there is no such file.")
}

@Test func aFolderIsSaidToBeOne() throws {
  #expect(try sentence("/") == "Could not read /: it is a folder.")
}

@Test func aFileUsedAsAFolderIsSaidSo() throws {
  let said = try sentence("/etc/passwd/deeper")
  #expect(said == "Could not read /etc/passwd/deeper: a part of its path is a file where a folder should be.")
}

@Test func aNameThatIsTooLongIsSaidSo() throws {
  #expect(try sentence("/" + String(repeating: "x", count: 300))?.hasSuffix("its name is too long.") == true)
}
