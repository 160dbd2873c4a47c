// SPDX-License-Identifier: Apache-2.0
import Complaints
import SQL

/// Every statement on `assignment` but those for lists.
extension Transaction {
    borrowing func readAssignments(into complaint: inout Complaint) throws {
        let rows = try run(
            """
            SELECT agency, is_lead, state, unit, officer, is_binding, accepted_at FROM assignment
            WHERE complaint = \(complaint.id) ORDER BY position
            """)
        for row in rows {
            var assignment = Assignment(agency: try row.id(0), state: try row.choice(2), isBinding: try row.bool(5))
            assignment.unit = try row.idOrNil(3)
            assignment.officer = try row.idOrNil(4)
            assignment.acceptedAt = try row.instantOrNil(6)
            if try row.bool(1) { complaint.lead = assignment } else { complaint.joint.append(assignment) }
        }
    }

    /// Rewrites the complaint's few assignment rows when they or its status changed.
    borrowing func saveAssignments(of complaint: Complaint, from before: Complaint) throws {
        guard complaint.lead != before.lead || complaint.joint != before.joint || complaint.status != before.status
        else { return }
        guard complaint.lead != nil || before.lead != nil || !complaint.joint.isEmpty else { return }
        try execute("DELETE FROM assignment WHERE complaint = \(complaint.id)")
        if let lead = complaint.lead {
            // The lead's row is listed by the complaint's status, a joint one by its own state.
            try insert(lead, of: complaint, isLead: true, position: 0, status: complaint.status.rawValue)
        }
        for (index, joint) in complaint.joint.enumerated() {
            let status = joint.listedStatus(in: complaint.status)
            try insert(joint, of: complaint, isLead: false, position: index + 1, status: status)
        }
    }

    private borrowing func insert(
        _ assignment: Assignment, of complaint: Complaint, isLead: Bool, position: Int, status: String
    ) throws {
        try execute(
            """
            INSERT INTO assignment (complaint, agency, number, is_lead, position, state, status, unit, officer,
                is_binding, accepted_at)
            VALUES (\(complaint.id), \(assignment.agency),
                (SELECT number FROM complaint WHERE id = \(complaint.id)), \(isLead), \(position),
                \(assignment.state.rawValue), \(status), \(assignment.unit), \(assignment.officer),
                \(assignment.isBinding), \(assignment.acceptedAt))
            """)
    }
}
