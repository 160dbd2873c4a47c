// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Static files, loaded once at start and served under names that change with their content.
package struct AssetLibrary: Sendable {
    /// Why the library could not be loaded.
    package enum LoadError: Error, Equatable {
        /// In none of the directories, or not readable.
        case missing(String)
        /// The ending says no content type that we serve.
        case unknownKind(String)
    }

    private struct Asset: Sendable {
        let type: String
        let tag: ETag
        let plain: SharedBytes
        let gzipped: SharedBytes?
    }

    private var assets: [String: Asset] = [:]
    private var paths: [String: String] = [:]

    /// Loads each named file from the first directory that has it, and takes in those whose content is given.
    ///
    /// Where a style sheet says `asset:NAME`, the path of that asset is put, so that fonts are found by hash too.
    ///
    /// - Throws: ``LoadError`` for a file that is missing or of an unknown kind.
    package init(
        directories: [String], names: [String], contents: [(name: String, content: [UInt8])] = []
    ) throws(LoadError) {
        let gzip = Gzip(level: 9)
        let isSheet: (String) -> Bool = { $0.hasSuffix(".css") }
        let all = names + contents.map(\.name)
        for name in all.filter({ !isSheet($0) }) + all.filter(isSheet) {
            guard let type = Self.type(of: name) else { throw .unknownKind(name) }
            var content = contents.first { $0.name == name }?.content
            for directory in directories where content == nil { content = Self.read(directory + "/" + name) }
            guard var content else { throw .missing(name) }
            if isSheet(name) { content = linked(content) }
            add(name, type: type, content, gzip)
        }
    }

    private mutating func add(_ name: String, type: String, _ content: [UInt8], _ gzip: Gzip) {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let tag = ETag(of: content)
        let hash = tag.text.dropFirst().prefix(8)
        let stem = file.split(separator: ".").dropLast().joined(separator: ".")
        let hashed = "\(stem).\(hash).\(file.split(separator: ".").last ?? "")"
        let gzipped = Self.isText(type) ? gzip.compress(content).map(SharedBytes.init) : nil
        assets[hashed] = Asset(type: type, tag: tag, plain: SharedBytes(content), gzipped: gzipped)
        paths[file] = "/assets/" + hashed
    }

    private func linked(_ sheet: [UInt8]) -> [UInt8] {
        var parts = String(decoding: sheet, as: UTF8.self).split(
            separator: "asset:", omittingEmptySubsequences: false)[...]
        var text = String(parts.popFirst() ?? "")
        for part in parts {
            let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_" }
            text += (paths[String(name)] ?? String(name)) + part.dropFirst(name.count)
        }
        return Array(text.utf8)
    }

    /// The address of the asset, with the hash of its content; traps on a name that was not loaded.
    package func path(_ name: String) -> String {
        guard let path = paths[name] else { preconditionFailure("no asset is called \(name)") }
        return path
    }

    /// The route that serves the whole library, on the HTTP thread.
    package func route<Context>() -> Route<Context> {
        .inline(.get, "/assets/{name}") { request in
            guard let name = request.parameters["name"], let asset = assets[name] else { throw Problem.notFound }
            return answer(asset, to: request)
        }
    }

    private func answer(_ asset: Asset, to request: Request) -> Response {
        var response = Response(status: 200)
        response.isCompressible = false
        response.headers.append("Content-Type", asset.type)
        // A year, the most that RFC 9111 knows; the name changes when the content does.
        response.headers.append("Cache-Control", "public, max-age=31536000, immutable")
        response.headers.append("ETag", asset.tag.text)
        if asset.gzipped != nil { response.headers.append("Vary", "Accept-Encoding") }
        if let gzipped = asset.gzipped, request.acceptsGzip {
            response.headers.append("Content-Encoding", "gzip")
            response.headers.set("ETag", String(asset.tag.text.dropLast()) + ETag.gzipSuffix + "\"")
            response.body = .shared(gzipped)
        } else {
            response.body = .shared(asset.plain)
        }
        return response
    }

    private static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var isWhole = false
        let content = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                guard got > 0 else { return }
                count += got
            }
            isWhole = true
        }
        return isWhole ? content : nil
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        case "woff": "font/woff"
        case "ttf": "font/ttf"
        case "otf": "font/otf"
        case "json", "geojson": "application/json"
        case "txt": "text/plain; charset=utf-8"
        case "webmanifest": "application/manifest+json"
        default: nil
        }
    }

    private static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasSuffix("json") || type == "image/svg+xml" || type == "font/ttf"
    }
}
