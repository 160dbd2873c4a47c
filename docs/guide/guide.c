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
#embed "en/researcher.md"
};

static const unsigned char file9[] = {
#embed "en/reviewer.md"
};

static const unsigned char file10[] = {
#embed "en/screener.md"
};

static const unsigned char file11[] = {
#embed "en/unit-head.md"
};

static const unsigned char file12[] = {
#embed "pictures/administrator-officer-en.jpg"
};

static const unsigned char file13[] = {
#embed "pictures/administrator-officer-th.jpg"
};

static const unsigned char file14[] = {
#embed "pictures/administrator-registry-en.jpg"
};

static const unsigned char file15[] = {
#embed "pictures/administrator-registry-th.jpg"
};

static const unsigned char file16[] = {
#embed "pictures/auditor-audit-en.jpg"
};

static const unsigned char file17[] = {
#embed "pictures/auditor-audit-th.jpg"
};

static const unsigned char file18[] = {
#embed "pictures/cceo-return-en.jpg"
};

static const unsigned char file19[] = {
#embed "pictures/cceo-return-th.jpg"
};

static const unsigned char file20[] = {
#embed "pictures/citizen-kind-en.jpg"
};

static const unsigned char file21[] = {
#embed "pictures/citizen-kind-th.jpg"
};

static const unsigned char file22[] = {
#embed "pictures/citizen-receipt-en.jpg"
};

static const unsigned char file23[] = {
#embed "pictures/citizen-receipt-th.jpg"
};

static const unsigned char file24[] = {
#embed "pictures/citizen-review-en.jpg"
};

static const unsigned char file25[] = {
#embed "pictures/citizen-review-th.jpg"
};

static const unsigned char file26[] = {
#embed "pictures/citizen-track-en.jpg"
};

static const unsigned char file27[] = {
#embed "pictures/citizen-track-th.jpg"
};

static const unsigned char file28[] = {
#embed "pictures/coordinator-refer-en.jpg"
};

static const unsigned char file29[] = {
#embed "pictures/coordinator-refer-th.jpg"
};

static const unsigned char file30[] = {
#embed "pictures/executive-rule-en.jpg"
};

static const unsigned char file31[] = {
#embed "pictures/executive-rule-th.jpg"
};

static const unsigned char file32[] = {
#embed "pictures/executive-statistics-en.jpg"
};

static const unsigned char file33[] = {
#embed "pictures/executive-statistics-th.jpg"
};

static const unsigned char file34[] = {
#embed "pictures/officer-progress-en.jpg"
};

static const unsigned char file35[] = {
#embed "pictures/officer-progress-th.jpg"
};

static const unsigned char file36[] = {
#embed "pictures/officer-report-en.jpg"
};

static const unsigned char file37[] = {
#embed "pictures/officer-report-th.jpg"
};

static const unsigned char file38[] = {
#embed "pictures/operator-caller-en.jpg"
};

static const unsigned char file39[] = {
#embed "pictures/operator-caller-th.jpg"
};

static const unsigned char file40[] = {
#embed "pictures/operator-receive-en.jpg"
};

static const unsigned char file41[] = {
#embed "pictures/operator-receive-th.jpg"
};

static const unsigned char file42[] = {
#embed "pictures/operator-received-en.jpg"
};

static const unsigned char file43[] = {
#embed "pictures/operator-received-th.jpg"
};

static const unsigned char file44[] = {
#embed "pictures/researcher-counting-en.jpg"
};

static const unsigned char file45[] = {
#embed "pictures/researcher-counting-th.jpg"
};

static const unsigned char file46[] = {
#embed "pictures/reviewer-conclude-en.jpg"
};

static const unsigned char file47[] = {
#embed "pictures/reviewer-conclude-th.jpg"
};

static const unsigned char file48[] = {
#embed "pictures/reviewer-news-en.jpg"
};

static const unsigned char file49[] = {
#embed "pictures/reviewer-news-th.jpg"
};

static const unsigned char file50[] = {
#embed "pictures/screener-bulk-en.jpg"
};

static const unsigned char file51[] = {
#embed "pictures/screener-bulk-th.jpg"
};

static const unsigned char file52[] = {
#embed "pictures/screener-queue-en.jpg"
};

static const unsigned char file53[] = {
#embed "pictures/screener-queue-th.jpg"
};

static const unsigned char file54[] = {
#embed "pictures/screener-screen-en.jpg"
};

static const unsigned char file55[] = {
#embed "pictures/screener-screen-th.jpg"
};

static const unsigned char file56[] = {
#embed "pictures/unit-head-approve-en.jpg"
};

static const unsigned char file57[] = {
#embed "pictures/unit-head-approve-th.jpg"
};

static const unsigned char file58[] = {
#embed "pictures/unit-head-assign-en.jpg"
};

static const unsigned char file59[] = {
#embed "pictures/unit-head-assign-th.jpg"
};

static const unsigned char file60[] = {
#embed "th/administrator.md"
};

static const unsigned char file61[] = {
#embed "th/auditor.md"
};

static const unsigned char file62[] = {
#embed "th/cceo.md"
};

static const unsigned char file63[] = {
#embed "th/citizen.md"
};

static const unsigned char file64[] = {
#embed "th/coordinator.md"
};

static const unsigned char file65[] = {
#embed "th/executive.md"
};

static const unsigned char file66[] = {
#embed "th/officer.md"
};

static const unsigned char file67[] = {
#embed "th/operator.md"
};

static const unsigned char file68[] = {
#embed "th/researcher.md"
};

static const unsigned char file69[] = {
#embed "th/reviewer.md"
};

static const unsigned char file70[] = {
#embed "th/screener.md"
};

static const unsigned char file71[] = {
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
    {"en/researcher.md", file8, sizeof file8},
    {"en/reviewer.md", file9, sizeof file9},
    {"en/screener.md", file10, sizeof file10},
    {"en/unit-head.md", file11, sizeof file11},
    {"pictures/administrator-officer-en.jpg", file12, sizeof file12},
    {"pictures/administrator-officer-th.jpg", file13, sizeof file13},
    {"pictures/administrator-registry-en.jpg", file14, sizeof file14},
    {"pictures/administrator-registry-th.jpg", file15, sizeof file15},
    {"pictures/auditor-audit-en.jpg", file16, sizeof file16},
    {"pictures/auditor-audit-th.jpg", file17, sizeof file17},
    {"pictures/cceo-return-en.jpg", file18, sizeof file18},
    {"pictures/cceo-return-th.jpg", file19, sizeof file19},
    {"pictures/citizen-kind-en.jpg", file20, sizeof file20},
    {"pictures/citizen-kind-th.jpg", file21, sizeof file21},
    {"pictures/citizen-receipt-en.jpg", file22, sizeof file22},
    {"pictures/citizen-receipt-th.jpg", file23, sizeof file23},
    {"pictures/citizen-review-en.jpg", file24, sizeof file24},
    {"pictures/citizen-review-th.jpg", file25, sizeof file25},
    {"pictures/citizen-track-en.jpg", file26, sizeof file26},
    {"pictures/citizen-track-th.jpg", file27, sizeof file27},
    {"pictures/coordinator-refer-en.jpg", file28, sizeof file28},
    {"pictures/coordinator-refer-th.jpg", file29, sizeof file29},
    {"pictures/executive-rule-en.jpg", file30, sizeof file30},
    {"pictures/executive-rule-th.jpg", file31, sizeof file31},
    {"pictures/executive-statistics-en.jpg", file32, sizeof file32},
    {"pictures/executive-statistics-th.jpg", file33, sizeof file33},
    {"pictures/officer-progress-en.jpg", file34, sizeof file34},
    {"pictures/officer-progress-th.jpg", file35, sizeof file35},
    {"pictures/officer-report-en.jpg", file36, sizeof file36},
    {"pictures/officer-report-th.jpg", file37, sizeof file37},
    {"pictures/operator-caller-en.jpg", file38, sizeof file38},
    {"pictures/operator-caller-th.jpg", file39, sizeof file39},
    {"pictures/operator-receive-en.jpg", file40, sizeof file40},
    {"pictures/operator-receive-th.jpg", file41, sizeof file41},
    {"pictures/operator-received-en.jpg", file42, sizeof file42},
    {"pictures/operator-received-th.jpg", file43, sizeof file43},
    {"pictures/researcher-counting-en.jpg", file44, sizeof file44},
    {"pictures/researcher-counting-th.jpg", file45, sizeof file45},
    {"pictures/reviewer-conclude-en.jpg", file46, sizeof file46},
    {"pictures/reviewer-conclude-th.jpg", file47, sizeof file47},
    {"pictures/reviewer-news-en.jpg", file48, sizeof file48},
    {"pictures/reviewer-news-th.jpg", file49, sizeof file49},
    {"pictures/screener-bulk-en.jpg", file50, sizeof file50},
    {"pictures/screener-bulk-th.jpg", file51, sizeof file51},
    {"pictures/screener-queue-en.jpg", file52, sizeof file52},
    {"pictures/screener-queue-th.jpg", file53, sizeof file53},
    {"pictures/screener-screen-en.jpg", file54, sizeof file54},
    {"pictures/screener-screen-th.jpg", file55, sizeof file55},
    {"pictures/unit-head-approve-en.jpg", file56, sizeof file56},
    {"pictures/unit-head-approve-th.jpg", file57, sizeof file57},
    {"pictures/unit-head-assign-en.jpg", file58, sizeof file58},
    {"pictures/unit-head-assign-th.jpg", file59, sizeof file59},
    {"th/administrator.md", file60, sizeof file60},
    {"th/auditor.md", file61, sizeof file61},
    {"th/cceo.md", file62, sizeof file62},
    {"th/citizen.md", file63, sizeof file63},
    {"th/coordinator.md", file64, sizeof file64},
    {"th/executive.md", file65, sizeof file65},
    {"th/officer.md", file66, sizeof file66},
    {"th/operator.md", file67, sizeof file67},
    {"th/researcher.md", file68, sizeof file68},
    {"th/reviewer.md", file69, sizeof file69},
    {"th/screener.md", file70, sizeof file70},
    {"th/unit-head.md", file71, sizeof file71},
};

const struct guide_file *guide_find(const char *name) {
    for (size_t index = 0; index < sizeof files / sizeof files[0]; index++) {
        if (strcmp(files[index].name, name) == 0) return &files[index];
    }
    return NULL;
}
