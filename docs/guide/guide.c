// SPDX-License-Identifier: Apache-2.0
// Written by scripts/list-guide; run it when a text or picture is added or taken away.
#include <string.h>

#include "guide.h"

static const unsigned char file0[] = {
#embed "en/administrator.md"
};

static const unsigned char file1[] = {
#embed "en/auditor.md"
};

static const unsigned char file2[] = {
#embed "en/cceo.md"
};

static const unsigned char file3[] = {
#embed "en/citizen.md"
};

static const unsigned char file4[] = {
#embed "en/coordinator.md"
};

static const unsigned char file5[] = {
#embed "en/executive.md"
};

static const unsigned char file6[] = {
#embed "en/officer.md"
};

static const unsigned char file7[] = {
#embed "en/operator.md"
};

static const unsigned char file8[] = {
#embed "en/reviewer.md"
};

static const unsigned char file9[] = {
#embed "en/screener.md"
};

static const unsigned char file10[] = {
#embed "en/unit-head.md"
};

static const unsigned char file11[] = {
#embed "th/administrator.md"
};

static const unsigned char file12[] = {
#embed "th/auditor.md"
};

static const unsigned char file13[] = {
#embed "th/cceo.md"
};

static const unsigned char file14[] = {
#embed "th/citizen.md"
};

static const unsigned char file15[] = {
#embed "th/coordinator.md"
};

static const unsigned char file16[] = {
#embed "th/executive.md"
};

static const unsigned char file17[] = {
#embed "th/officer.md"
};

static const unsigned char file18[] = {
#embed "th/operator.md"
};

static const unsigned char file19[] = {
#embed "th/reviewer.md"
};

static const unsigned char file20[] = {
#embed "th/screener.md"
};

static const unsigned char file21[] = {
#embed "th/unit-head.md"
};

static const struct guide_file files[] = {
    {"en/administrator.md", file0, sizeof file0},
    {"en/auditor.md", file1, sizeof file1},
    {"en/cceo.md", file2, sizeof file2},
    {"en/citizen.md", file3, sizeof file3},
    {"en/coordinator.md", file4, sizeof file4},
    {"en/executive.md", file5, sizeof file5},
    {"en/officer.md", file6, sizeof file6},
    {"en/operator.md", file7, sizeof file7},
    {"en/reviewer.md", file8, sizeof file8},
    {"en/screener.md", file9, sizeof file9},
    {"en/unit-head.md", file10, sizeof file10},
    {"th/administrator.md", file11, sizeof file11},
    {"th/auditor.md", file12, sizeof file12},
    {"th/cceo.md", file13, sizeof file13},
    {"th/citizen.md", file14, sizeof file14},
    {"th/coordinator.md", file15, sizeof file15},
    {"th/executive.md", file16, sizeof file16},
    {"th/officer.md", file17, sizeof file17},
    {"th/operator.md", file18, sizeof file18},
    {"th/reviewer.md", file19, sizeof file19},
    {"th/screener.md", file20, sizeof file20},
    {"th/unit-head.md", file21, sizeof file21},
};

const struct guide_file *guide_find(const char *name) {
    for (size_t index = 0; index < sizeof files / sizeof files[0]; index++) {
        if (strcmp(files[index].name, name) == 0) return &files[index];
    }
    return NULL;
}
