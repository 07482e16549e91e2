package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.w3c.dom.Element;

/**
 * BankToCustomerStatement of one account and day: its booked entries must lead from the opening to the closing balance.
 */
final class Camt053 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    private Camt053() {
    }

    static BankReport read(Element document) {
        var message = IsoXml.one(document, "BkToCstmrStmt");
        var statements = IsoXml.all(message, "Stmt");
        if (statements.size() != 1) {
            throw new Invalid(BankProblem.MISSING, "file", "BkToCstmrStmt/Stmt");
        }
        var statement = statements.getFirst();
        var lines = new ArrayList<Line>();
        for (var entry : IsoXml.all(statement, "Ntry")) {
            if (isBooked(entry)) {
                lines(entry, lines);
            }
        }
        var closing = balance(statement, "CLBD");
        var report = new Statement(IsoXml.day(day(closing)), account(statement), signed(balance(statement, "OPBD")),
                signed(closing));
        requireSum(report, lines);
        return new BankReport(Kind.CAMT_053, IsoXml.needed(statement, "Id"), List.copyOf(lines), report);
    }

    private static boolean isBooked(Element entry) {
        return "BOOK".equals(IsoXml.text(entry, "Sts/Cd").or(() -> IsoXml.text(entry, "Sts")).orElse("BOOK"));
    }

    /** One line for each transaction of an entry; a batch booking has several. */
    private static void lines(Element entry, List<Line> lines) {
        var direction = direction(IsoXml.needed(entry, "CdtDbtInd"));
        var valueDate = IsoXml.day(IsoXml.text(entry, "ValDt/Dt").or(() -> IsoXml.text(entry, "ValDt/DtTm"))
                .orElseGet(() -> IsoXml.needed(entry, "BookgDt/Dt")));
        var details = IsoXml.all(entry, "NtryDtls/TxDtls");
        if (details.size() <= 1) {
            var detail = details.isEmpty() ? entry : details.getFirst();
            lines.add(line(lines.size() + 1, direction, IsoXml.amount(entry, "Amt"), valueDate, detail,
                    IsoXml.text(entry, "AcctSvcrRef").or(() -> IsoXml.text(detail, "Refs/AcctSvcrRef"))));
            return;
        }
        var sum = Money.ZERO;
        for (var detail : details) {
            var amount = IsoXml.amount(detail, "Amt");
            sum = sum.plus(amount);
            lines.add(line(lines.size() + 1, direction, amount, valueDate, detail,
                    IsoXml.text(detail, "Refs/AcctSvcrRef")));
        }
        if (!sum.equals(IsoXml.amount(entry, "Amt"))) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "file", sum, IsoXml.amount(entry, "Amt"));
        }
    }

    private static Line line(int no, Direction direction, Money amount, LocalDate valueDate, Element detail,
            Optional<String> reference) {
        var returned = IsoXml.first(detail, "RtrInf");
        var words = returned.flatMap(info -> IsoXml.text(info, "Rsn/Cd").or(() -> IsoXml.text(info, "Rsn/Prtry")))
                .or(() -> IsoXml.text(detail, "RmtInf/Ustrd")).or(() -> IsoXml.text(detail, "AddtlNtryInf")).orElse("");
        var verdict =
                returned.isPresent() ? Verdict.RETURNED : direction == Direction.DEBIT ? Verdict.PAID : Verdict.NOTHING;
        return new Line(no, direction, verdict, amount, valueDate, payment(detail),
                reference.orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", "Ntry/AcctSvcrRef")), words);
    }

    private static @Nullable UUID payment(Element detail) {
        return IsoXml.text(detail, "Refs/EndToEndId").map(Pain002::payment).orElse(null);
    }

    private static Direction direction(String indicator) {
        return switch (indicator) {
            case "DBIT" -> Direction.DEBIT;
            case "CRDT" -> Direction.CREDIT;
            default -> throw new Invalid(BankProblem.MISSING, "file", "CdtDbtInd");
        };
    }

    private static Element balance(Element statement, String code) {
        return IsoXml.all(statement, "Bal").stream()
                .filter(each -> code.equals(IsoXml.text(each, "Tp/CdOrPrtry/Cd").orElse(""))).findFirst()
                .orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", "Stmt/Bal " + code));
    }

    private static String day(Element balance) {
        return IsoXml.text(balance, "Dt/Dt").orElseGet(() -> IsoXml.needed(balance, "Dt/DtTm"));
    }

    private static Money signed(Element balance) {
        var amount = IsoXml.amount(balance, "Amt");
        return direction(IsoXml.needed(balance, "CdtDbtInd")) == Direction.DEBIT ? amount.negated() : amount;
    }

    private static String account(Element statement) {
        return IsoXml.text(statement, "Acct/Id/Othr/Id").orElseGet(() -> IsoXml.needed(statement, "Acct/Id/IBAN"));
    }

    private static void requireSum(Statement statement, List<Line> lines) {
        var sum = lines.stream()
                .map(line -> line.direction() == Direction.DEBIT ? line.amount().negated() : line.amount())
                .reduce(statement.opening(), Money::plus);
        if (!sum.equals(statement.closing())) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "file", sum, statement.closing());
        }
    }
}
