// SPDX-License-Identifier: Apache-2.0

/// How large a file is, in a unit that people know; the same in both languages.
package struct FileSize {
    package let byteCount: Int

    package init(_ byteCount: Int) {
        self.byteCount = byteCount
    }

    package var text: String {
        if byteCount < 1024 { return "\(byteCount) B" }
        if byteCount < 1024 * 1024 { return "\(byteCount / 1024) KB" }
        let tenths = byteCount * 10 / (1024 * 1024)
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
