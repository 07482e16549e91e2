package org.linli.registry.guideline;

/** What kind of work a guideline is about. */
enum PracticeField {
    CASE_WORK, GROUP_WORK, COMMUNITY_WORK, ELDERLY, CHILDREN_YOUTH, FAMILY, DISABLED, SUPERVISION
}
