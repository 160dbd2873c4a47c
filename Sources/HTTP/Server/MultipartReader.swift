// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Reads `multipart/form-data` as it comes: fields into memory, files straight to disk.
///
/// Used by one HTTP thread at a time; holds at most one piece of the body and one head of a part.
final class MultipartReader {
    private enum State {
        case preamble, head, content, epilogue
    }

    private enum Part {
        case field(name: String, [UInt8])
        case file(FileSink)
        /// A file field that was left empty: no name and no content.
        case emptyFile
    }

    /// `\r\n--` and the boundary; the first one counts as if a line had ended before it.
    private let delimiter: [UInt8]
    private let options: RouteOptions
    private let limits: Limits
    private let directory: String
    private var state = State.preamble
    private var buffer: [UInt8] = [0x0D, 0x0A]
    private var position = 0
    private var part: Part?
    private var fields = Fields()
    private var files: [UploadedFile] = []

    init(boundary: [UInt8], options: RouteOptions, limits: Limits, directory: String) {
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + boundary
        self.options = options
        self.limits = limits
        self.directory = directory
    }

    func take(_ piece: UnsafeRawBufferPointer) throws(Problem) {
        guard state != .epilogue else { return }
        buffer.append(contentsOf: piece)
        var goesOn = true
        while goesOn {
            switch state {
            case .preamble, .content: goesOn = try readContent()
            case .head: goesOn = try readHead()
            case .epilogue: goesOn = false
            }
        }
        buffer.removeFirst(state == .epilogue ? buffer.count : position)
        position = 0
    }

    func finish() throws(Problem) -> Form {
        guard state == .epilogue else {
            discard()
            throw .malformed("The form ends too early.")
        }
        return Form(fields: fields, files: files)
    }

    /// Removes what was written so far.
    func discard() {
        part = nil
        for file in files { file.discard() }
        files = []
        fields = Fields()
    }

    // MARK: Content

    /// Hands on what is surely content; true when the part ended and more can be read.
    private func readContent() throws(Problem) -> Bool {
        let end = delimiterStart()
        // A delimiter may be cut by the end of the piece: so many bytes wait for the next.
        let contentEnd = end ?? max(position, buffer.count - delimiter.count + 1)
        try emit(position..<contentEnd)
        position = contentEnd
        guard end != nil, buffer.count >= contentEnd + delimiter.count + 2 else { return false }
        try endPart()
        let next = contentEnd + delimiter.count
        switch (buffer[next], buffer[next + 1]) {
        case (0x0D, 0x0A): state = .head
        case (0x2D, 0x2D): state = .epilogue
        default: throw .malformed("A boundary of the form is broken.")
        }
        position = next + 2
        return true
    }

    private func delimiterStart() -> Int? {
        buffer.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var from = position
            let last = buffer.count - delimiter.count
            while from <= last {
                guard let found = memchr(start + from, 0x0D, last - from + 1) else { return nil }
                let index = UnsafeRawPointer(found) - start
                if memcmp(start + index, delimiter, delimiter.count) == 0 { return index }
                from = index + 1
            }
            return nil
        }
    }

    private func emit(_ range: Range<Int>) throws(Problem) {
        guard !range.isEmpty else { return }
        switch part {
        case nil:
            // Before the first boundary there is nothing to say; after one, every part has a head.
            guard state == .preamble else { return }
            throw .malformed("The form does not start with its boundary.")
        case .field(let name, var value):
            guard value.count + range.count <= limits.fieldBytesMax else { throw .tooLarge("A field is too long.") }
            part = nil
            value.append(contentsOf: buffer[range])
            part = .field(name: name, value)
        case .file(let sink):
            let written = buffer.withUnsafeBytes { sink.write(UnsafeRawBufferPointer(rebasing: $0[range])) }
            switch written {
            case .whole: return
            case .tooLarge: throw .tooLarge("A file is too large.")
            case .failed: throw .busy
            }
        case .emptyFile: throw .malformed("A file has no name.")
        }
    }

    private func endPart() throws(Problem) {
        defer { part = nil }
        switch part {
        case nil, .emptyFile: return
        case .field(let name, let value):
            guard let text = String(validating: value, as: UTF8.self), !value.contains(0) else {
                throw .malformed("A field is not proper UTF-8.")
            }
            fields.append(name, text)
        case .file(let sink):
            guard let file = sink.finish() else { throw .busy }
            files.append(file)
        }
    }

    // MARK: Heads

    private func readHead() throws(Problem) -> Bool {
        let searched = buffer[position...].prefix(limits.partHeadBytesMax + 4)
        guard let end = Self.headEnd(in: searched) else {
            guard searched.count < limits.partHeadBytesMax + 4 else {
                throw .malformed("A head of the form is too long.")
            }
            return false
        }
        guard let head = MultipartHead(buffer[position..<end]) else {
            throw .malformed("A head of the form is not understood.")
        }
        try begin(head)
        // The line end stays, as the next delimiter may start with it when the part is empty.
        position = end + 4
        if buffer[position - 2] == 0x0D { state = .content }
        return true
    }

    private static func headEnd(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + 4 <= bytes.endIndex {
            if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D, bytes[index + 3] == 0x0A {
                return index
            }
            index += 1
        }
        return nil
    }

    private func begin(_ head: MultipartHead) throws(Problem) {
        guard let fileName = head.fileName else {
            guard fields.entries.count < limits.formFieldsMax else { throw .tooLarge("Too many fields.") }
            part = .field(name: head.name, [])
            return
        }
        guard !fileName.isEmpty else {
            part = .emptyFile
            return
        }
        guard files.count < options.filesMax else { throw .tooLarge("Too many files.") }
        guard
            let sink = FileSink(
                field: head.name, name: fileName, directory: directory, byteCountMax: options.fileBytesMax,
                whenLarger: options.largeFiles)
        else { throw .busy }
        part = .file(sink)
    }
}
