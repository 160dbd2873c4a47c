// SPDX-License-Identifier: Apache-2.0

/// Files by their content, under one directory.
package struct FileStore: Sendable {
    let directory: String

    package init(directory: String) {
        self.directory = directory
    }
}
