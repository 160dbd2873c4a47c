// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP

/// Where it is: in words, by the lists of areas, with a pin; each is enough.
struct PlaceFields: Framed {
    let frame: Frame
    let form: FormState

    var html: HTML {
        defaultButton
            + TextArea(
                "place/words", say(.placeWords), in: form, isConditional: true, rows: 3,
                max: Complaints.Limits.placeCharactersMax
            ).html
            + AreaFields(frame: frame, form: form, again: ("go", "areas")).html + map
    }

    /// What the Enter key presses: the button further down that shows districts is not it.
    private var defaultButton: HTML {
        """
        <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true">\(say(.filingContinue))</button>

        """
    }

    private var map: HTML {
        let assets = frame.site.assets
        return """
            <div class="place-map" data-script="\(assets.path("leaflet.min.js"))" \
            data-sheet="\(assets.path("leaflet.css"))"\(attribute: "data-tiles", frame.site.tiles?.address) \
            data-pinned="\(say(.placePinned))" data-lost="\(say(.placeLost))" \
            data-plain="\(say(.placePlain))" hidden>
            <p><button type="button" class="btn btn-outline-primary" data-do="open" aria-expanded="false" \
            aria-controls="place-map">\(say(.placeOpenMap))</button> \
            <button type="button" class="btn btn-outline-primary" data-do="locate">\(say(.placeLocate))</button></p>
            <div id="place-map" class="map" role="region" aria-label="\(say(.placeMap))" hidden></div>
            <p data-part="tools" hidden><button type="button" class="btn btn-outline-primary" data-do="centre">\
            \(say(.placeCentre))</button> <button type="button" class="btn btn-link" data-do="clear">\
            \(say(.placeClear))</button></p>
            <p class="form-text" role="status"></p>
            </div>
            \(pin)
            """
    }

    /// The pin travels in a hidden field; without a script it can be seen and taken out.
    private var pin: HTML {
        let value = form.value("place/point")
        let field: HTML =
            "<input type=\"hidden\" id=\"field-place-point\" name=\"place/point\" value=\"\(value)\">\n"
        guard !value.isEmpty else { return field }
        return field + """
            <p class="no-script">\(say(.placePinned)) \(value) <button type="submit" class="btn btn-link" name="go" \
            value="unpin" formnovalidate>\(say(.placeClear))</button></p>

            """
    }
}

/// Province, district and subdistrict, each list as long as the one before it makes it.
struct AreaFields: Framed {
    let frame: Frame
    let form: FormState
    /// The button that shows a province's districts without a script.
    let again: (name: String, value: String)

    var html: HTML {
        let provinces = OfficialArea.provinceChoices(in: frame.language)
        let chosen = OfficialArea(code: form.value("place/province"))
        let more = chosen.map { AreaOptions(frame: frame, province: $0, chosen: form.value("place/area")) }
        return """
            <div class="area-fields" data-areas="\(Link.filingAreas)" data-district="\(say(.placeDistrict))" \
            data-subdistrict="\(say(.placeSubdistrict))" data-whole="\(say(.placeWholeDistrict))">
            \(Select("place/province", say(.placeProvince), provinces, in: form, empty: "–").html)\
            <div class="field area-below"\(flag: "hidden", if: chosen == nil)>
            <label class="form-label" for="field-place-area">\(say(.placeArea))</label>
            <select class="form-select" id="field-place-area" name="place/area">\(more?.html)</select>
            </div>
            <p class="no-script"><button type="submit" class="btn btn-outline-primary" name="\(again.name)" \
            value="\(again.value)" formnovalidate>\(say(.placeShowAreas))</button></p>
            <p class="credit">\(OfficialArea.credit)</p>
            </div>

            """
    }
}

/// A province's districts, each with the whole of it first and its subdistricts below.
struct AreaOptions: Framed {
    let frame: Frame
    let province: OfficialArea
    let chosen: String

    var html: HTML {
        "<option value=\"\">–</option>\n" + province.below.map(group).joined()
    }

    private func group(_ district: OfficialArea) -> HTML {
        """
        <optgroup label="\(district.name(in: frame.language))">
        \(option(district, say(.placeWhole(district.name(in: frame.language)))))\
        \(district.below.map { option($0, $0.name(in: frame.language)) })</optgroup>

        """
    }

    private func option(_ area: OfficialArea, _ label: String) -> HTML {
        "<option value=\"\(area.code)\"\(flag: "selected", if: area.code == chosen)>\(label)</option>\n"
    }
}

extension OfficialArea {
    /// The code of what was chosen in the lists: the area if it lies in the province, else the province.
    static func narrowest(province: String?, area: String?) -> String? {
        guard let province else { return area }
        return area.flatMap { $0.hasPrefix(province) ? $0 : nil } ?? province
    }

    /// Every province by the alphabet; sorted once, since many pages have the list.
    static func provinceChoices(in language: Language) -> [Choice] {
        switch language {
        case .thai: thaiProvinces
        case .english: englishProvinces
        }
    }

    private static let thaiProvinces = sortedProvinces(in: .thai)
    private static let englishProvinces = sortedProvinces(in: .english)

    private static func sortedProvinces(in language: Language) -> [Choice] {
        provinces.alphabetical { $0.name(in: language) }.map { Choice($0.code, $0.name(in: language)) }
    }

    /// Its name alone, as lists show it.
    func name(in language: Language) -> String {
        switch language {
        case .thai: thai
        case .english: english
        }
    }

    /// Its name with those of what it lies in, as they are written on letters.
    func text(in language: Language) -> String {
        switch language {
        case .english: lineage.map(\.english).joined(separator: ", ")
        case .thai:
            lineage.map { $0.titles.short + $0.thai }.joined(separator: " ")
        }
    }

    /// Whether somebody's words name it with all that it lies in, short or in full.
    func isNamed(in words: String) -> Bool {
        let unspaced = words.filter { !$0.isWhitespace }
        return lineage.allSatisfy { area in
            unspaced.contains(area.titles.short + area.thai) || unspaced.contains(area.titles.full + area.thai)
        } || lineage.allSatisfy { $0.isNamedInEnglish(in: words) }
    }

    /// By whole words: Nan is no part of Nana.
    private func isNamedInEnglish(in words: String) -> Bool {
        let said = words.split { !$0.isLetter }
        let own = english.split { !$0.isLetter }
        return said.indices.contains { said[$0...].starts(with: own) }
    }

    /// What stands before its name: on letters, and where it is written out; the names of Bangkok's districts have it.
    private var titles: (short: String, full: String) {
        switch level {
        case .subdistrict: isInBangkok ? ("แขวง", "แขวง") : ("ต.", "ตำบล")
        case .district: isInBangkok ? ("", "") : ("อ.", "อำเภอ")
        case .province: isInBangkok ? ("", "") : ("จ.", "จังหวัด")
        }
    }
}

extension Place {
    /// The official area in words; the code itself where the list does not know it, nil where none was given.
    func areaText(in language: Language) -> String? {
        area.map { OfficialArea(code: $0)?.text(in: language) ?? $0 }
    }

    /// The pin's degrees north and east.
    var pointText: String? {
        point.map { "\(Self.rounded($0.latitude)), \(Self.rounded($0.longitude))" }
    }

    /// Five decimals: one metre.
    private static func rounded(_ degrees: Double) -> String {
        String((degrees * 100_000).rounded() / 100_000)
    }
}
