// SPDX-License-Identifier: Apache-2.0
import HTML

/// The sheet of a page's shortcuts, filled in by the script from what the page has; hidden without script.
///
/// Whatever carries `data-shortcut` on any desk page is in it, under its own words or its `data-shortcut-label`.
struct ShortcutSheet: Framed {
    let frame: Frame

    /// Button and sheet, for the end of a page.
    var html: HTML { opener + dialog }

    /// What opens it for a mouse or a finger.
    var opener: HTML {
        """
        <button type="button" class="btn btn-outline-primary shortcut-open" data-shortcut="?" \
        data-shortcut-label="\(say(.shortcutSheet))" hidden>\(say(.shortcutTitle)) <kbd aria-hidden="true">?</kbd></button>

        """
    }

    /// The switch alone, for the page of the officer's account; a script shows it.
    var setting: HTML {
        """
        <section class="panel" data-shortcut-setting hidden><h2>\(say(.shortcutTitle))</h2>
        <p>\(whole(.shortcutLead))</p>
        \(box)</section>

        """
    }

    private var box: HTML {
        """
        <div class="form-check"><input class="form-check-input" type="checkbox" id="shortcuts-on">
        <label class="form-check-label" for="shortcuts-on">\(say(.shortcutOn))</label></div>
        """
    }

    var dialog: HTML {
        """
        <dialog id="shortcuts" class="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">\(say(.shortcutTitle))</h2>
        <p>\(whole(.shortcutLead))</p>
        <dl class="shortcut-list"></dl>
        <dl class="shortcut-fixed">
        <div><dt><kbd>Ctrl</kbd> <kbd>Enter</kbd></dt><dd>\(say(.shortcutSend))</dd></div>
        <div><dt><kbd>Esc</kbd></dt><dd>\(say(.shortcutClose))</dd></div></dl>
        \(box)
        <form method="dialog"><button type="submit" class="btn btn-primary" autofocus>\(say(.shortcutDone))</button></form>
        </dialog>

        """
    }
}
