package org.linli.platform.rule;

/** A rule was asked for a day before its first one: no defect of the book, but a day that is out of its reach (400). */
public final class BeforeItsFirstDay extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Rule first;

    BeforeItsFirstDay(Rule first) {
        super("rule " + first.id() + " begins on " + first.from(), null, false, true);
        this.first = first;
    }

    /** The rule as it began. */
    public Rule first() {
        return first;
    }
}
