/// A value of a JSON text (RFC 8259). Numbers stay the text that was read: 0.0003023897 passes through no binary float.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As written, and of JSON's grammar: "-1.50e3".
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var number: String? { if case .number(let text) = self { text } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The text of a string or of a number: many sources write one where the other is meant.
  package var text: String? { string ?? number }

  /// The member of that name; nil when it is not there, or this is no object.
  package subscript(_ name: String) -> JSONValue? { object?[name] }
}

/// The members of an object in their order. Where a name stands twice the last one counts, as in most readers.
package struct JSONObject: Hashable, Sendable {
  package private(set) var members: [(name: String, value: JSONValue)] = []

  package init(_ members: [(name: String, value: JSONValue)]) {
    self.members = members
  }

  package subscript(_ name: String) -> JSONValue? {
    members.last { $0.name == name }?.value
  }

  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for member in members {
      hasher.combine(member.name)
      hasher.combine(member.value)
    }
  }
}
