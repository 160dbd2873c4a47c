// SPDX-License-Identifier: Apache-2.0
// The guide's texts and pictures as they stand in this folder, put into the program when it is compiled.
#pragma once
#include <stddef.h>

struct guide_file {
    /// The path below this folder, such as "th/citizen.md".
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

/// The file of that path; null for none.
const struct guide_file *guide_find(const char *name);
