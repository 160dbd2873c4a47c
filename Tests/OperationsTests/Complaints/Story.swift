// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import Operations
import TestSupport

/// The steps of one complaint through the real operations, each by the officer whose role it is.
struct Story: Sendable {
    let operations: Operations
    let world: World
    let receipt: Receipt

    var id: Complaint.ID { receipt.complaint }
    var complainant: Principal { .complainant(id) }

    /// Files a complaint as anybody may.
    static func filed(
        _ operations: Operations, _ world: World, narrative: String = "ถนนหน้าโรงเรียนชำรุดเป็นหลุมลึก",
        people: [Person] = [.complainant], level: IdentityLevel = .named, kind: Kind = .relief
    ) async throws -> Story {
        let filing = Filing.sample(kind: kind, identityLevel: level, narrative: narrative)
        let receipt = try await operations.file(FilingRequest(filing: filing, people: people), by: .anonymous)
        return Story(operations: operations, world: world, receipt: receipt)
    }

    @discardableResult
    func screened(kind: Kind = .relief) async throws -> Story {
        let category = world.country.category("ROAD-HOLE").id
        _ = try await operations.screen(
            .sample(kind: kind, category: category), on: id, by: world.country.principal(.screener))
        return self
    }

    @discardableResult
    func referred(joint: [Agency.ID] = []) async throws -> Story {
        try await screened()
        _ = try await operations.refer(
            id, to: world.country.roads.id, joint: joint, by: world.country.principal(.coordinator))
        return self
    }

    @discardableResult
    func inProgress() async throws -> Story {
        try await referred()
        _ = try await operations.accept(id, by: world.country.principal(.unitHead))
        _ = try await operations.assign(
            id, to: world.country.roadsNorth.id, officer: nil, by: world.country.principal(.unitHead))
        return self
    }

    @discardableResult
    func concluded() async throws -> Story {
        try await inProgress()
        _ = try await operations.report(
            ReportRequest(outcome: .explained, text: "ชี้แจงให้ทราบแล้ว"), on: id,
            by: world.country.principal(.officer))
        _ = try await operations.conclude(
            id, outcome: .explained, text: "เรื่องของท่านได้ข้อยุติแล้ว", by: world.country.principal(.reviewer))
        return self
    }

    func status() throws -> Status {
        try operations.complaint(receipt.code, by: world.country.principal(.auditor)).complaint.status
    }
}

extension Person {
    static let complainant = Person(
        part: .complainant, name: "นายสมมติ ตัวอย่างดี", phone: "081-000-1234", email: "sommut@example.invalid",
        address: "99/9 หมู่บ้านตัวอย่าง", nationalId: "1100000000008")
}

extension IncomingFile {
    /// A file as HTTP leaves it: one red pixel, made new each time because the store takes it away.
    static func picture(_ name: String = "photo.png", in directory: String) throws -> IncomingFile {
        let text =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
        guard let bytes = Data(base64Encoded: text) else { throw CocoaError(.coderInvalidValue) }
        let path = directory + "/" + UUID().uuidString
        try bytes.write(to: URL(fileURLWithPath: path))
        let digest = "5d5f3e0ac55e2a0a4e6e5a3e4c6bb7f8ee2b1d7a2f2f6b3c6c4d8b1f0e9a7c11"
        return IncomingFile(path: path, name: name, byteCount: bytes.count, sha256: digest)
    }
}

extension World {
    func picture(_ name: String = "photo.png") throws -> IncomingFile { try .picture(name, in: directory) }
}

/// Whether the operation failed with the error, for `#expect`.
func failure(_ body: () async throws -> some Any) async -> OperationError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? OperationError ?? OperationError(error)
    }
}

extension World {
    func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }
}
