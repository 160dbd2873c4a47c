// SPDX-License-Identifier: Apache-2.0
package import HTML

/// What stands where something will be in a moment; read out once, and still for those who want no movement.
package struct LoadingState {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var html: HTML {
        """
        <div class="loading-state" role="status"><p>\(text)</p><span class="loading-line"></span>\
        <span class="loading-line"></span></div>

        """
    }
}
