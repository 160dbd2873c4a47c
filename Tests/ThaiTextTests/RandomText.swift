// SPDX-License-Identifier: Apache-2.0

/// The same numbers for the same seed.
struct Generator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Text of any scalars, with much Thai, many marks, and what is dropped or joined.
func randomText(_ generator: inout Generator, count: Int) -> String {
    let odd: [UInt32] = [
        0x20, 0x0A, 0x0D, 0x09, 0xA0, 0x200B, 0x200D, 0x202E, 0xFEFF, 0x2028, 0x85, 0xAD, 0x2E, 0x2C, 0x30, 0x39, 0x301,
    ]
    let joining: [UInt32] = [0xE32, 0xE33, 0xE40, 0xE4D, 0xE48, 0xE49, 0xE38, 0xE35, 0xE3A]
    var view = String.UnicodeScalarView()
    for _ in 0..<count {
        let value =
            switch UInt32.random(in: 0..<10, using: &generator) {
            case 0...3: UInt32.random(in: 0xE01...0xE5B, using: &generator)
            case 4, 5: joining.randomElement(using: &generator) ?? 0
            case 6: odd.randomElement(using: &generator) ?? 0
            case 7: UInt32.random(in: 0x20...0x7E, using: &generator)
            case 8: UInt32.random(in: 0xF700...0xF71A, using: &generator)
            default: UInt32.random(in: 0...0x10FFFF, using: &generator)
            }
        if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
