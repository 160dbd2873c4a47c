// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Glibc
import Operations
import Secrets

/// A small stock of pictures and papers that complaints and reports come with.
struct EvidenceShelf: Sendable {
    private struct Item: Sendable {
        let path: String
        let byteCount: Int
        let sha256: String
        let isPicture: Bool
    }

    private let directory: String
    private let items: [Item]

    /// Draws the stock into the directory, which is made.
    init(in directory: String) throws {
        self.directory = directory
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        var items: [Item] = []
        for number in 0..<36 {
            let isPicture = number % 3 != 2
            let bytes = isPicture ? DrawnPicture(number).bytes : TypedPaper(number).bytes
            let path = "\(directory)/stock-\(number)"
            guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
                throw OperationError.unavailable
            }
            items.append(
                Item(
                    path: path, byteCount: bytes.count, sha256: Hex.encode(SHA256.hash(bytes)), isPicture: isPicture))
        }
        self.items = items
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// A file as if it had just been sent; `owner` and `number` keep its temporary name apart from all others.
    func file(_ name: String, picture: Bool, owner: Int, number: Int, _ dice: inout Dice) throws -> IncomingFile {
        let item = dice.pick(items.filter { $0.isPicture == picture })
        let path = "\(directory)/\(owner)-\(number)"
        // Whoever takes the file moves or deletes it; a second name costs no copy.
        guard link(item.path, path) == 0 else { throw OperationError.unavailable }
        return IncomingFile(path: path, name: name, byteCount: item.byteCount, sha256: item.sha256)
    }
}
