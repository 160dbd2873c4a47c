// SPDX-License-Identifier: Apache-2.0
package import HTTP
package import Operations

extension Form {
    /// The files of a field, as operations take them; the file itself moves when the operation succeeds.
    package func incomingFiles(_ name: String) -> [IncomingFile] {
        files(name).map {
            IncomingFile(path: $0.path, name: $0.name, byteCount: $0.byteCount, sha256: $0.sha256)
        }
    }
}
