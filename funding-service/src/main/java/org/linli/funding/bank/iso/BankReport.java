package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Sha256;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * What one file of the bank says as a whole, whatever its format; its lines are told one by one.
 *
 * @param saidOn day of the message: numbers of messages begin anew with a year
 * @param notTaken what it says of accounts in another currency
 */
public record BankReport(Kind kind, String messageId, @Nullable LocalDate saidOn, List<Statement> statements,
        List<NotTaken> notTaken) {

    public BankReport(Kind kind, String messageId, @Nullable LocalDate saidOn, List<Statement> statements) {
        this(kind, messageId, saidOn, statements, List.of());
    }

    /** CAMT_052 and CAMT_054 only advise: they close no day and move no money. */
    public enum Kind {
        PAIN_002, CAMT_052, CAMT_053, CAMT_054, MT_940, CSV;

        boolean isAdvice() {
            return this == CAMT_052 || this == CAMT_054;
        }
    }

    public enum Direction {
        /** Money left the account. */
        DEBIT,
        /** Money came in. */
        CREDIT,
        /** Only a word about a payment. */
        NONE
    }

    /** What the line says of the payment it names. */
    public enum Verdict {
        /** RETURNED of a debit takes an earlier credit back. */
        PAID, RETURNED, PENDING, NOTHING,
        /** Charges, said to be such. */
        CHARGE,
        /** What an entry has beyond its details. */
        REMAINDER,
        /** News of what a statement will say. */
        ADVICE,
        /** It cannot be read: the words say why, and what it was is kept as it stood. */
        UNREADABLE
    }

    /**
     * @param no from 1
     * @param valueDate as the bank says it, also before or after the day it booked
     * @param bookedOn day of the statement whose balance holds the movement; null where it moves none
     * @param paymentId null where it names none of ours
     * @param batch number of a file of ours that it speaks of as a whole, or, with an amount and no money moved, of the
     * payment of that amount in it
     * @param reference the bank's own, once per movement, direction and day
     * @param words what else it says, such as the reason of a return
     * @param raw what cannot be read, as it stood in the file
     */
    public record Line(int no, Direction direction, Verdict verdict, Money amount, @Nullable LocalDate valueDate,
            @Nullable LocalDate bookedOn, @Nullable UUID paymentId, @Nullable String batch, String reference,
            String words, @Nullable String raw) {

        private static final int MOST_RAW = 2_000;

        public Line(int no, Direction direction, Verdict verdict, Money amount, @Nullable LocalDate valueDate,
                @Nullable LocalDate bookedOn, @Nullable UUID paymentId, @Nullable String batch, String reference,
                String words) {
            this(no, direction, verdict, amount, valueDate, bookedOn, paymentId, batch, reference, words, null);
        }

        /**
         * @param bookedOn day of the statement that holds it
         * @param place where it stands, for people
         * @param stood the text itself: the same text of the same day is the same line
         */
        public static Line unreadable(int no, @Nullable LocalDate bookedOn, String place, Invalid why, String stood) {
            var reason = Stream.of(why.arguments()).map(String::valueOf).map(IsoValues::shown)
                    .collect(Collectors.joining(" "));
            return new Line(no, Direction.NONE, Verdict.UNREADABLE, Money.ZERO, null, bookedOn, null, null,
                    "UNREAD-" + Sha256.of(stood).substring(0, 24), place + ": " + why.code().code() + " " + reason,
                    stood.length() <= MOST_RAW ? stood : stood.substring(0, MOST_RAW));
        }

        /** Under the number it has in the file. @param as its reference, once in its statement */
        Line numbered(int number, String as) {
            return new Line(number, direction, verdict, amount, valueDate, bookedOn, paymentId, batch, as, words, raw);
        }

        /** The same for one payment of a batch. @param part from 1 */
        public Line of(UUID payment, Money share, int part) {
            return new Line(no, direction, verdict, share, valueDate, bookedOn, payment, null, reference + "/" + part,
                    words);
        }

        /** Another part of the same movement. */
        public Line part(Verdict what, Money share, String suffix) {
            return new Line(no, direction, what, share, valueDate, bookedOn, paymentId, null, reference + suffix,
                    words);
        }
    }

    /**
     * @param number as the bank counts them; day of the closing balance; balances may be negative
     * @param pages where the file holds some pages of it and not all
     */
    @Schema(description = "对账单余额 A statement's opening and closing balance; pages where the file holds some of it")
    public record Statement(String number, LocalDate day, String account, Money opening, Money closing,
            @Nullable Pages pages) {

        public Statement(String number, LocalDate day, String account, Money opening, Money closing) {
            this(number, day, account, opening, closing, null);
        }
    }

    /** @param first from 1; {@code isEnd} whether none comes after the last of them */
    @Schema(name = "StatementPages", description = "对账单页码 Which pages of a statement")
    public record Pages(int first, int last, boolean isEnd) {

        boolean areAll() {
            return first == 1 && isEnd;
        }

        Pages with(Pages next) {
            return new Pages(first, next.last, next.isEnd);
        }

        boolean areFollowedBy(Pages next) {
            return !isEnd && next.first == last + 1;
        }
    }

    /** @param entries of it that were not read */
    @Schema(name = "StatementNotTaken", description = "未接收账户 What the file says of an account in another currency")
    public record NotTaken(String number, String account, String currency, int entries) {
    }

    /**
     * Told from the beginning to the end, in constant room.
     *
     * @param account of which lines are told; statements of others are only named
     * @throws Invalid for a file that cannot be read, with the place
     */
    public static BankReport read(BankFile file, String account, CsvLayouts layouts, Consumer<Line> lines) {
        if (file.isCsv()) {
            return ResultCsv.read(file, account, layouts, lines);
        }
        if (file.isSwift()) {
            return Mt940.read(file, account, lines);
        }
        var reader = new IsoReader(account, lines);
        IsoXml.stream(file.text(), reader);
        return reader.report();
    }
}
