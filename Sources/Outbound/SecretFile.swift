// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Small files of settings that must not stand on a command line.
package enum SecretFile {
    /// The lines of a file, without blanks at their ends and without empty ones; nil if it can't be read.
    package static func lines(of path: String) -> [String]? {
        guard let text = text(of: path) else { return nil }
        return text.split(whereSeparator: \.isNewline).map { line in
            String(line.reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }

    /// The whole of a text file; nil if it can't be read or is no small text.
    package static func text(of path: String) -> String? {
        guard let data = try? Data(contentsOf: URL(filePath: path)), data.count <= Limits.settingBytesMax else {
            return nil
        }
        return String(data: data, encoding: .utf8)
    }
}
