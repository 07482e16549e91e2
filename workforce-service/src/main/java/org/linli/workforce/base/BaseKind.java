package org.linli.workforce.base;

/** What a base is accredited for: courses for workers, internships, courses for who leads organisations (R062). */
public enum BaseKind {
    COURSES, INTERNSHIPS, ORG_TRAINING
}
