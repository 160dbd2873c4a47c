// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// What a deed on a complaint is given: who asks, for which complaint, and how it is to be done once.
struct Desk {
    let request: Request
    let call: Call
    let complaint: Complaint.ID
    let expecting: Int?
    let once: Once?

    var operations: Operations { call.operations }
    var principal: Principal { call.principal }

    /// The JSON of the body, or of that part of a form.
    func input(part: String? = nil) throws -> Input {
        try request.input(part: part, in: call.language)
    }

    /// The agency with the code in a member; nil when it is absent or, as an error, unknown.
    func agency(_ name: String, in input: inout Input) throws -> Agency.ID? {
        guard let code = input.optionalText(name) else { return nil }
        let agency = try operations.agency(code: code)
        if agency == nil { input.add(name, .unknown) }
        return agency?.id
    }

    /// The agencies with the codes in `joint`; one that is unknown is an error by its place.
    func jointAgencies(in input: inout Input) throws -> [Agency.ID] {
        var joint: [Agency.ID] = []
        for (index, code) in input.texts("joint").enumerated() {
            // More than the rules take is refused by them; looking each up would be for nothing.
            guard index <= Complaints.Limits.jointAgenciesMax else { break }
            if let agency = try operations.agency(code: code) {
                joint.append(agency.id)
            } else {
                input.add("joint/\(index)", .unknown)
            }
        }
        return joint
    }
}

extension Endpoint {
    /// Does one deed on the complaint that the path names.
    typealias DeskDeed = @Sendable (Desk) async throws -> Decision

    /// A route for one operation of officers and partners, which answers with what was done.
    ///
    /// Where `isGuarded`, a client may say which revision it has read.
    static func desk(
        _ path: String, _ id: String, _ operation: Operation, _ summary: String, _ body: RequestBody?,
        isGuarded: Bool = true, _ act: @escaping DeskDeed
    ) -> Endpoint {
        Endpoint(
            method: .post, path: "/complaints/{code}/" + path, id: id, summary: summary, operation: operation,
            parameters: isGuarded ? [.idempotencyKey, .ifMatch] : [.idempotencyKey], body: body,
            answer: .json(200, "Decision")
        ) { request, call in
            try await deciding(request, call, isGuarded: isGuarded, act).response
        }
    }

    /// Finds the complaint, then does the deed as the request's head asks.
    static func deciding(
        _ request: Request, _ call: Call, isGuarded: Bool, _ act: DeskDeed
    ) async throws -> Decision {
        let complaint = try call.operations.complaintID(try request.code(), by: call.principal)
        let deed = isGuarded ? try request.deed(by: call) : Deed(expecting: nil, once: try request.once(by: call))
        return try await deed.run(in: call.language) { expecting, once in
            try await act(
                Desk(request: request, call: call, complaint: complaint, expecting: expecting, once: once))
        }
    }
}
