package org.linli.funding.bank.iso;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.w3c.dom.Element;

/**
 * CustomerPaymentStatusReport: a word about payments; money moves only by a statement, except that a refusal ends a
 * payment.
 */
final class Pain002 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    private Pain002() {
    }

    static BankReport read(Element document) {
        var report = IsoXml.one(document, "CstmrPmtStsRpt");
        var message = IsoXml.needed(report, "GrpHdr/MsgId");
        var lines = new ArrayList<Line>();
        for (var transaction : IsoXml.all(report, "OrgnlPmtInfAndSts/TxInfAndSts")) {
            lines.add(line(transaction, lines.size() + 1, message));
        }
        return new BankReport(Kind.PAIN_002, message, List.copyOf(lines), null);
    }

    private static Line line(Element transaction, int no, String message) {
        var status = IsoXml.needed(transaction, "TxSts");
        var endToEnd = IsoXml.needed(transaction, "OrgnlEndToEndId");
        var reference = IsoXml.text(transaction, "AcctSvcrRef").orElse(message + "/" + no);
        var reason = IsoXml.text(transaction, "StsRsnInf/Rsn/Cd")
                .or(() -> IsoXml.text(transaction, "StsRsnInf/Rsn/Prtry")).orElse("");
        var more = IsoXml.text(transaction, "StsRsnInf/AddtlInf").orElse("");
        return new Line(no, Direction.NONE, verdict(status), Money.ZERO, null, payment(endToEnd), reference,
                (status + " " + reason + " " + more).strip());
    }

    static @Nullable UUID payment(String endToEnd) {
        return PaymentIds.read(endToEnd).orElse(null);
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
}
