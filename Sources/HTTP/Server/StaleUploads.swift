// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Uploads that a killed process left in the temporary directory.
enum StaleUploads {
    /// What every upload's file name starts with.
    static let prefix = "upload-"
    /// Limit: seconds without a written byte after which no upload is still coming, whatever process it belongs to.
    private static let ageSecondsMin = 3_600

    static func remove(from directory: String) {
        guard let stream = opendir(directory) else { return }
        defer { closedir(stream) }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(prefix) else { continue }
            let path = directory + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                now.tv_sec - status.st_mtim.tv_sec > ageSecondsMin
            else { continue }
            unlink(path)
        }
    }
}
