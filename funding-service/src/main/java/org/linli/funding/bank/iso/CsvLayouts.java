package org.linli.funding.bank.iso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How banks lay out the table of an account's movements: a bank more is a few lines of configuration. */
@ConfigMapping(prefix = "linli.bank-csv")
public interface CsvLayouts {

    /** By a short name of the bank. */
    Map<String, Layout> layouts();

    /** Names of columns, as they stand in the head of the table. */
    interface Layout {

        /** Day or moment of the booking. */
        String day();

        /** Where a value date is told. */
        Optional<String> valueDate();

        /** What left, or everything that moved where one column holds both and {@link #direction} says which. */
        String debit();

        /** What came in. */
        Optional<String> credit();

        /** Holds one of {@link #debitWords} for what left. */
        Optional<String> direction();

        @WithDefault("借,D,支出,往账")
        List<String> debitWords();

        /** Holds one of these for what came in; any other word cannot be read. */
        @WithDefault("贷,C,收入,来账")
        List<String> creditWords();

        /** What the account held after the movement. */
        String balance();

        Optional<String> account();

        /** The bank's own number of the movement. */
        String reference();

        /** What people read, one after the other; a payment's id is looked for in them. */
        List<String> words();
    }
}
