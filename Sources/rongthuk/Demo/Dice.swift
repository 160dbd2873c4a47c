// SPDX-License-Identifier: Apache-2.0

/// Chance that depends on nothing but its seeds, so that the same demo can be made again.
struct Dice {
    private var state: UInt64

    /// Two throws with equal seeds in equal order fall the same.
    init(_ seed: UInt64, _ index: Int, _ purpose: Purpose) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03
        state ^= purpose.rawValue &* 0x8CB9_2BA7_2F3D_8DD7
        _ = next()
    }

    /// What is thrown for, so that one question's answer never shifts another's.
    enum Purpose: UInt64 {
        case arrivals = 1, groups, matter, person, filing, story, ids, registry
    }

    /// SplitMix64: one step of a counter, well mixed.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// From 0 up to but not including `bound`.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
    }

    mutating func between(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True so many times in a thousand.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        precondition(!elements.isEmpty, "nothing to pick from")
        return elements[below(elements.count)]
    }

    /// One of the choices, each as likely as its weight says.
    mutating func pick<Element>(weighted choices: [(Element, Int)]) -> Element {
        var left = below(choices.reduce(0) { $0 + $1.1 })
        for (element, weight) in choices {
            left -= weight
            if left < 0 { return element }
        }
        preconditionFailure("no choice has a weight")
    }
}
