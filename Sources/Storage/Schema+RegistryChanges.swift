// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// Who changed which entry of the registry, and from what to what; rows are added and never changed.
    static func registryChanges(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE registry_change (
                number \(identity(engine)), register text NOT NULL, entry text NOT NULL,
                revision bigint NOT NULL CHECK (revision >= 1), kind text NOT NULL, at bigint NOT NULL, officer text,
                agency text, title_thai text NOT NULL, title_english text NOT NULL, fields text NOT NULL,
                UNIQUE (register, entry, revision))
            """,
            "CREATE INDEX registry_change_by_time ON registry_change (at, number)",
            "CREATE INDEX registry_change_by_register ON registry_change (register, at, number)",
            "CREATE INDEX registry_change_by_officer ON registry_change (officer, at, number)",
            "CREATE INDEX registry_change_by_agency ON registry_change (agency, at, number)",
        ]
    }
}
