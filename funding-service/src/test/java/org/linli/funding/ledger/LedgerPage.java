package org.linli.funding.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of docs/ledger.md, as tests read them. */
public final class LedgerPage {

    /** @param cause source type and purpose; {@code *} at its end stands for what follows */
    public record Flow(String cause, String mode, String debit, String credit) {

        /** A kind of account as the page names it: the three of an agency's parts are one. */
        public static String kind(String accountKind) {
            return switch (accountKind) {
                case "AGENCY_PAYABLE_WAGE", "AGENCY_PAYABLE_PERFORMANCE", "AGENCY_RETENTION" -> "OWED";
                default -> accountKind;
            };
        }

        public boolean names(String said) {
            return cause.endsWith("*") ? said.startsWith(cause.substring(0, cause.length() - 1)) : said.equals(cause);
        }
    }

    private LedgerPage() {
    }

    public static List<Flow> flows() {
        return rows("## Postings").map(cell -> new Flow(cell.get(0), cell.get(1), cell.get(2), cell.get(3))).toList();
    }

    /** Kind and side of every account. */
    static Stream<List<String>> chart() {
        return rows("## Chart of accounts");
    }

    private static Stream<List<String>> rows(String heading) {
        var lines = page().lines().dropWhile(line -> !line.equals(heading)).skip(1)
                .takeWhile(line -> !line.startsWith("## "));
        return lines.filter(line -> line.startsWith("| ")).skip(1)
                .map(line -> Stream.of(line.split("\\|")).skip(1).map(String::trim).toList());
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/ledger.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
