package org.linli.console.contract;

import java.util.List;

/**
 * One input of an operation.
 *
 * @param description empty where the contract says none
 * @param options codes to choose from
 * @param least inclusive, empty for none; so {@code most}
 * @param fields of a group, or of one of several rows
 */
public record Field(String name, Kind kind, boolean required, Bilingual description, List<String> options, String least,
        String most, List<Field> fields) {

    /** How it is entered. */
    public enum Kind {
        TEXT, ID, INTEGER, DECIMAL, MONEY, DATE, TIME, MOMENT, FLAG, CHOICE,
        /** Several of a few. */
        CHOICES,
        /** Several, one a line. */
        LINES,
        /** A code and a number a line. */
        NUMBERS, GROUP, ROWS
    }

    Field named(String other, boolean must) {
        return new Field(other, kind, must, description, options, least, most, fields);
    }
}
