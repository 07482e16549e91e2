package org.linli.workforce.study;

/** Theory and practice (R051): both are needed. */
public enum StudyKind {
    COURSE, FIELD_VISIT
}
