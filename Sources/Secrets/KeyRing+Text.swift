// SPDX-License-Identifier: Apache-2.0

// The file, one key a line:
//
//     keyring 1
//     seal 1 <64 hex digits>
//     seal 2 <64 hex digits>
//     lookup <64 hex digits>
//     pin <64 hex digits>
//     sign <64 hex digits>
//     sum <SHA-256 of all lines before, in hex>
//
// The greatest sealing key is the current one. A line nobody knows is refused: it would be lost at the next save.

private let firstLine = "keyring 1"

extension KeyRing {
    /// What stands in the file.
    var text: String {
        var text = firstLine + "\n"
        for number in sealingKeys {
            text += "seal \(number) \(Hex.encode(sealing[number] ?? []))\n"
        }
        text += "lookup \(Hex.encode(lookup))\npin \(Hex.encode(pin))\nsign \(Hex.encode(signing))\n"
        return text + "sum \(SHA256.hex(of: text))\n"
    }

    /// Reads what `text` wrote; `path` is only for the error.
    init(text: String, path: String) throws(SecretsError) {
        var reader = Reader()
        var before = ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for (index, line) in lines.enumerated() {
            let isFine = index == 0 ? line == firstLine : reader.read(line, after: before)
            guard isFine else { throw .malformed(path: path, line: index + 1) }
            before += line + "\n"
        }
        guard reader.hasSum, before == text, let current = reader.sealing.keys.max(),
            let lookup = reader.others["lookup"], let pin = reader.others["pin"], let signing = reader.others["sign"]
        else { throw .malformed(path: path, line: lines.count + 1) }
        self.init(sealing: reader.sealing, currentKey: current, lookup: lookup, pin: pin, signing: signing)
    }
}

/// What has been read of a key file so far.
private struct Reader {
    var sealing: [Int: [UInt8]] = [:]
    var others: [Substring: [UInt8]] = [:]
    var hasSum = false

    /// False if the line makes no sense where it stands.
    mutating func read(_ line: Substring, after before: String) -> Bool {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard !hasSum, let key = words.last.flatMap(Hex.decode), key.count == Limits.keyBytes else { return false }
        switch (words[0], words.count) {
        case ("seal", 3):
            guard let number = Int(words[1]), (1...Int(UInt32.max)).contains(number) else { return false }
            return sealing.updateValue(key, forKey: number) == nil
        case ("lookup", 2), ("pin", 2), ("sign", 2):
            return others.updateValue(key, forKey: words[0]) == nil
        case ("sum", 2):
            hasSum = true
            return Secrets.equal(key, SHA256.hash(Array(before.utf8)))
        default:
            return false
        }
    }
}
