package org.linli.workforce.certificate;

/** 中专或高中、大专、本科、硕士、博士, in rising order. */
public enum Schooling {

    SECONDARY, COLLEGE, BACHELOR, MASTER, DOCTOR;

    /** @param level as a rule gives it: 1 secondary to 5 doctor */
    static Schooling ofLevel(int level) {
        return values()[level - 1];
    }

    /** What an exam asks of more than a bachelor it asks of a bachelor, where it knows no more. */
    Schooling atMost(Schooling highest) {
        return compareTo(highest) > 0 ? highest : this;
    }
}
