// SPDX-License-Identifier: Apache-2.0

/// How letters and digits of codes are said on the telephone, so that none is heard as another.
enum Spelling {
    static func message(_ character: Character) -> Message {
        guard let pair = names[character] else { return Message(String(character), String(character)) }
        return Message(pair.thai, pair.english)
    }

    private static let names: [Character: (thai: String, english: String)] = [
        "0": ("ศูนย์", "zero"), "1": ("หนึ่ง", "one"), "2": ("สอง", "two"), "3": ("สาม", "three"), "4": ("สี่", "four"),
        "5": ("ห้า", "five"), "6": ("หก", "six"), "7": ("เจ็ด", "seven"), "8": ("แปด", "eight"), "9": ("เก้า", "nine"),
        "A": ("เอ", "Alfa"), "B": ("บี", "Bravo"), "C": ("ซี", "Charlie"), "D": ("ดี", "Delta"), "E": ("อี", "Echo"),
        "F": ("เอฟ", "Foxtrot"), "G": ("จี", "Golf"), "H": ("เอช", "Hotel"), "J": ("เจ", "Juliett"),
        "K": ("เค", "Kilo"), "M": ("เอ็ม", "Mike"), "N": ("เอ็น", "November"), "P": ("พี", "Papa"),
        "Q": ("คิว", "Quebec"), "R": ("อาร์", "Romeo"), "S": ("เอส", "Sierra"), "T": ("ที", "Tango"),
        "U": ("ยู", "Uniform"), "V": ("วี", "Victor"), "W": ("ดับเบิลยู", "Whiskey"), "X": ("เอกซ์", "X-ray"),
        "Y": ("วาย", "Yankee"), "Z": ("แซด", "Zulu"),
    ]
}
