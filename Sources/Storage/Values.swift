// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

extension Identifier: SQLBindable {
    package var sqlValue: SQLValue { .text(text) }
}

extension Instant: SQLBindable {
    package var sqlValue: SQLValue { .integer(microseconds) }
}

extension Day: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(number)) }
}

extension PublicCode: SQLBindable {
    package var sqlValue: SQLValue { .text(text) }
}

extension Row {
    package func id<Entity>(_ index: Int, of entity: Entity.Type = Entity.self) throws(DatabaseError)
        -> Identifier<Entity>
    {
        guard let id = try text(index, Identifier<Entity>.init(utf8:)) else {
            throw .decoding("column \(index) is no id")
        }
        return id
    }

    package func idOrNil<Entity>(_ index: Int, of entity: Entity.Type = Entity.self) throws(DatabaseError)
        -> Identifier<Entity>?
    {
        guard let read = try textOrNil(index, Identifier<Entity>.init(utf8:)) else { return nil }
        guard let id = read else { throw .decoding("column \(index) is no id") }
        return id
    }

    package func instant(_ index: Int) throws(DatabaseError) -> Instant {
        Instant(microseconds: try int64(index))
    }

    package func instantOrNil(_ index: Int) throws(DatabaseError) -> Instant? {
        guard let microseconds = try int64OrNil(index) else { return nil }
        return Instant(microseconds: microseconds)
    }

    /// One of an enumeration's raw values; an unknown one is an error, never a guess.
    package func choice<Choice: RawRepresentable<String>>(_ index: Int, of type: Choice.Type = Choice.self)
        throws(DatabaseError) -> Choice
    {
        let text = try string(index)
        guard let choice = Choice(rawValue: text) else { throw .decoding("column \(index) holds an unknown value") }
        return choice
    }

    package func choiceOrNil<Choice: RawRepresentable<String>>(_ index: Int, of type: Choice.Type = Choice.self)
        throws(DatabaseError) -> Choice?
    {
        guard let text = try stringOrNil(index) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw .decoding("column \(index) holds an unknown value") }
        return choice
    }

    package func code(_ index: Int) throws(DatabaseError) -> PublicCode {
        guard let code = PublicCode(try string(index)) else { throw .decoding("column \(index) is no code") }
        return code
    }

    package func party(_ index: Int) throws(DatabaseError) -> Actor.Party {
        guard let party = Actor.Party(try string(index)) else { throw .decoding("column \(index) is no party") }
        return party
    }
}
