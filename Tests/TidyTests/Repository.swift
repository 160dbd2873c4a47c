// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files that this very test was built from.
struct Repository {
    /// Read once for all tests.
    static let here = Result { try Repository(root: URL(filePath: #filePath).repositoryRoot) }

    /// Files that are text.
    let files: [SourceFile]
    /// Of every file, pictures too.
    let paths: Set<String>

    /// What is made by tools or by people at work, and never part of a commit.
    private static let leftOut: Set<String> = [".git", ".venv", "__pycache__", "artefacts", "data", "node_modules"]

    /// What is read as text; anything else (pictures, fonts, dumps) has no lines to check.
    private static let textEndings: Set<String> = [
        "", "c", "conf", "css", "h", "js", "json", "md", "modulemap", "py", "sh", "sql", "swift", "toml", "txt", "yml",
    ]

    private init(root: URL) throws {
        var files: [SourceFile] = []
        var paths: Set<String> = []
        try Self.walk(root, path: "") { path, url in
            paths.insert(path)
            guard Self.textEndings.contains(url.pathExtension) else { return }
            let isExecutable = FileManager.default.isExecutableFile(atPath: url.path)
            let text = Text(bytes: Array(try Data(contentsOf: url)))
            files.append(SourceFile(path: path, text: text, isExecutable: isExecutable))
        }
        self.files = files
        self.paths = paths
    }

    var swift: [SourceFile] {
        files.filter { $0.swift != nil && ($0.isInSources || $0.path.hasPrefix("Tests/")) }
    }

    /// The Swift of the program itself, without its tests.
    var sources: [SourceFile] { swift.filter(\.isInSources) }

    func file(_ path: String) throws -> SourceFile {
        guard let file = files.first(where: { $0.path == path }) else { throw CocoaError(.fileNoSuchFile) }
        return file
    }

    private static func walk(_ folder: URL, path: String, _ visit: (String, URL) throws -> Void) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            // A worktree keeps a file of this name; build folders may have any suffix.
            if leftOut.contains(name) || name.hasPrefix(".build") { continue }
            let url = folder.appending(path: name)
            let inside = path.isEmpty ? name : "\(path)/\(name)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                try walk(url, path: inside, visit)
            } else {
                try visit(inside, url)
            }
        }
    }
}

extension URL {
    /// The nearest folder above that holds the package's manifest.
    fileprivate var repositoryRoot: URL {
        get throws {
            var folder = deletingLastPathComponent()
            while folder.path != "/" {
                let manifest = folder.appending(path: "Package.swift")
                if FileManager.default.fileExists(atPath: manifest.path) { return folder }
                folder.deleteLastPathComponent()
            }
            throw CocoaError(.fileNoSuchFile)
        }
    }
}
