package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * CustomerPaymentStatusReport: a word about payments, or about a file or a part of it as a whole; money moves only by a
 * statement, except that a refusal ends a payment.
 */
final class Pain002 implements IsoReader.Message {

    private final Consumer<Line> lines;
    private String message = "";
    private @Nullable LocalDate createdOn;
    private int told;
    private Level group = new Level();
    private Level part = new Level();
    private boolean isInPart;
    private boolean isWholePartTold;

    /** The file, or one payment information of it. */
    private static final class Level {
        private String of = "";
        private String status = "";
        private String reason = "";
        private boolean isDetailed;
        /** No transaction in it is said to be anything but refused. */
        private boolean isRefusedThroughout = true;

        void tells(Verdict ofOne) {
            isDetailed = true;
            isRefusedThroughout &= ofOne == Verdict.RETURNED;
        }

        /** Refused as a whole, though only some transactions of it are named: often those that are to blame. */
        boolean refusesTheOthers() {
            return isDetailed && isRefusedThroughout && verdict(status) == Verdict.RETURNED;
        }
    }

    Pain002(Consumer<Line> lines) {
        this.lines = lines;
    }

    @Override
    public boolean opens(String name) {
        if (!"OrgnlPmtInfAndSts".equals(name)) {
            return false;
        }
        part = new Level();
        isInPart = true;
        return true;
    }

    @Override
    public void node(Node node) {
        switch (node.name()) {
            case "GrpHdr" -> {
                message = node.needed("MsgId");
                createdOn = IsoValues.dayIn(node, "CreDtTm").orElse(null);
            }
            case "OrgnlGrpInfAndSts" -> {
                group.of = node.text("OrgnlMsgId").orElse("");
                group.status = node.text("GrpSts").orElse("");
                group.reason = reason(node);
            }
            case "OrgnlPmtInfId" -> part.of = node.content().strip();
            case "PmtInfSts" -> part.status = node.content().strip();
            case "StsRsnInf" -> part.reason = reason(new Node("", node.attributes(), "", List.of(node)));
            case "TxInfAndSts" -> transaction(node);
            default -> {
            }
        }
    }

    private void transaction(Node node) {
        var level = isInPart ? part : group;
        var status = node.text("TxSts").orElse(level.status.isEmpty() ? group.status : level.status);
        level.tells(verdict(status));
        group.tells(verdict(status));
        var own = reason(node);
        var why = own.isEmpty() ? level.reason : own;
        var payment = payment(node);
        var amount = payment == null ? ordered(node) : Money.ZERO;
        var named = level.of.isEmpty() ? group.of : level.of;
        tell(status, why, payment, amount.isPositive() && !named.isEmpty() ? named : null, amount,
                node.text("AcctSvcrRef").filter(IsoValues::isSaid).orElse(""));
    }

    /** What was to be paid, where the bank repeats it: by that it is found, if it names none. */
    private static Money ordered(Node transaction) {
        try {
            return transaction.text("OrgnlTxRef/Amt/InstdAmt").isPresent()
                    ? IsoValues.amount(transaction, "OrgnlTxRef/Amt/InstdAmt") : Money.ZERO;
        } catch (Invalid noAmount) {
            return Money.ZERO;
        }
    }

    @Override
    public void closes(String name) {
        if ("OrgnlPmtInfAndSts".equals(name)) {
            isInPart = false;
            if (!part.isDetailed && !part.status.isEmpty() || part.refusesTheOthers()) {
                group.tells(verdict(part.status));
                isWholePartTold = true;
                tell(part.status, part.reason.isEmpty() ? group.reason : part.reason, null, part.of, Money.ZERO, "");
            }
        } else if ("CstmrPmtStsRpt".equals(name)
                && (!group.isDetailed || group.refusesTheOthers() && !isWholePartTold)) {
            tell(group.status, group.reason, null, group.of, Money.ZERO, "");
        }
    }

    /** A reason begins with its code, so that whoever reads it later finds it there. */
    private void tell(String status, String reason, @Nullable UUID payment, @Nullable String batch, Money amount,
            String reference) {
        told++;
        var verdict = verdict(status);
        var words = verdict == Verdict.RETURNED && !reason.isEmpty() ? reason : (status + " " + reason).strip();
        lines.accept(new Line(told, Direction.NONE, verdict, amount, null, null, payment, batch,
                reference.isEmpty() ? message + "/" + told : reference, words));
    }

    private static @Nullable UUID payment(Node transaction) {
        return Stream.of("OrgnlEndToEndId", "OrgnlInstrId", "OrgnlTxId", "OrgnlUETR")
                .flatMap(path -> transaction.text(path).stream()).flatMap(id -> PaymentIds.read(id).stream())
                .findFirst().orElse(null);
    }

    private static String reason(Node of) {
        return Stream.of("StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry", "StsRsnInf/AddtlInf")
                .flatMap(path -> of.text(path).stream()).collect(Collectors.joining(" "));
    }

    /** Accepted and in process is not paid; only the statement says that money left. */
    private static Verdict verdict(String status) {
        return switch (status) {
            case "RJCT", "CANC" -> Verdict.RETURNED;
            case "ACSC", "ACCC", "ACCP", "ACSP", "ACTC", "ACWC", "ACFC", "RCVD", "PDNG", "PART", "PATC", "BLCK",
                    "ACWP" ->
                Verdict.PENDING;
            default -> Verdict.NOTHING;
        };
    }

    @Override
    public BankReport report() {
        return new BankReport(Kind.PAIN_002, message, createdOn, List.of());
    }
}
