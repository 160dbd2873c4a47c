// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// The files of a draft, each with its size and a way out, and the field for more.
struct FileFields: Framed {
    let frame: Frame
    let form: FormState
    let files: [FilingDraft.File]
    let refused: [FilingDraft.RefusedFile]

    var html: HTML {
        """
        <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true">\(say(.filingContinue))</button>
        <div id="files" data-full="\(files.count >= Complaints.Limits.filesMax ? "yes" : "no")" \
        data-max="\(Limits.fileBytesMax)" data-cancel="\(say(.cancel))" data-large="\(say(.filesTooLarge("{name}")))" \
        data-sending="\(say(.filesSending))" data-failed="\(say(.filesFailed))">
        \(refusals)\(list)\(chooser)</div>

        """
    }

    private var refusals: HTML {
        guard !refused.isEmpty else { return .empty }
        let items = refused.map { file -> HTML in
            "<li class=\"field-error\">\(say(file.refusal.message(file.name)))</li>\n"
        }
        return "<ul class=\"refused-files\" id=\"field-attachments-refused\" role=\"alert\">\(items)</ul>\n"
    }

    private var list: HTML {
        guard !files.isEmpty else { return .empty }
        let items = files.map { file -> HTML in
            """
            <li><span class="file-name">\(file.name)</span> \
            <span class="text-muted">\(FileSize(file.byteCount).text)</span> \
            <button type="submit" class="btn btn-link" name="remove" value="\(file.id.text)" formnovalidate \
            aria-label="\(say(.filesRemoveOne(file.name)))">\(say(.filesRemove))</button></li>

            """
        }
        return "<ul class=\"chosen-files\" aria-label=\"\(say(.filingFiles))\">\(items)</ul>\n"
    }

    private var chooser: HTML {
        guard files.count < Complaints.Limits.filesMax else { return "<p>\(whole(.filesFull))</p>\n" }
        let label = files.isEmpty ? Message.filesChoose : .filesChooseMore
        return """
            <div class="field">
            <label class="form-label" for="field-attachments">\(say(label))</label>
            <input class="form-control" type="file" id="field-attachments" name="attachments" multiple \
            accept="image/*,application/pdf,audio/*,video/*">
            </div>
            <p class="no-script"><button type="submit" class="btn btn-outline-primary" name="go" value="add" \
            formnovalidate>\(say(.filesAdd))</button></p>

            """
    }
}

extension FileRefusal {
    /// Why, in words for whoever sent it.
    func message(_ name: String) -> Message {
        switch self {
        case .type: .fieldFileType(name)
        case .picture: .fieldFilePicture(name)
        case .bytes: .filesTooLarge(name)
        case .count: .filesTooMany(name)
        }
    }
}
