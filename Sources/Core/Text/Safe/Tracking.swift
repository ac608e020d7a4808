extension String {
  /// The address without the parameters that tell a server where its visitors come from.
  package var withoutTracking: String {
    let fragment = firstIndex(of: "#") ?? endIndex
    guard let mark = self[..<fragment].firstIndex(of: "?") else { return self }
    let parameters = self[index(after: mark)..<fragment].split(separator: "&", omittingEmptySubsequences: false)
    let kept = parameters.filter { !isTracker($0.prefix { $0 != "=" }.lowercased()) }
    guard kept.count < parameters.count else { return self }
    return self[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + self[fragment...]
  }
}

/// Names from https://github.com/brave/brave-browser/wiki/Query-String-Filter that news sites use.
private let trackers: Set<String> = [
  "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ymclid", "ysclid", "twclid", "ttclid", "igshid",
  "mc_cid", "mc_eid", "mkt_tok", "oly_enc_id", "oly_anon_id", "vero_id", "_openstat", "wickedid", "ref_src", "cmpid",
  "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "at_medium", "at_campaign", "ns_mchannel",
  "ns_source",
  "ns_campaign", "ns_linkname", "ns_fee", "xtor",
]

func isTracker(_ name: String) -> Bool {
  name.hasPrefix("utm_") || trackers.contains(name)
}
