package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Statement;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * Statements of accounts (camt.053), and reports and advices of them (camt.052, camt.054), which only advise. The
 * booked entries of a statement must lead from its opening to its closing balance, as far as they can be read.
 */
final class Camt implements IsoReader.Message {

    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");

    private final Kind kind;
    private final String ours;
    private final Consumer<Line> lines;
    private final List<Statement> statements = new ArrayList<>();
    private String message = "";
    private @Nullable LocalDate createdOn;
    private int told;

    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Node> balances = new ArrayList<>();
    private String number = "";
    private String account = "";
    private @Nullable LocalDate statedOn;
    private @Nullable Statement statement;
    private long sum;
    private int entries;
    private int unreadable;

    Camt(Kind kind, String ours, Consumer<Line> lines) {
        this.kind = kind;
        this.ours = ours;
        this.lines = lines;
    }

    @Override
    public boolean opens(String name) {
        if (!STATEMENTS.contains(name)) {
            return false;
        }
        seen.clear();
        balances.clear();
        number = "";
        account = "";
        statedOn = null;
        statement = null;
        sum = 0;
        entries = 0;
        unreadable = 0;
        return true;
    }

    @Override
    public void node(Node node) {
        switch (node.name()) {
            case "GrpHdr" -> {
                message = node.text("MsgId").orElse("");
                createdOn = IsoValues.dayIn(node, "CreDtTm").orElse(null);
            }
            case "Id" -> number = node.content().strip();
            case "ElctrncSeqNb", "LglSeqNb" -> number = number.isEmpty() ? node.content().strip() : number;
            case "CreDtTm" -> statedOn = IsoValues.dayIn(node("", node), "CreDtTm").orElse(null);
            case "Acct" -> account = node.text("Id/Othr/Id").or(() -> node.text("Id/IBAN")).orElse("");
            case "Bal" -> balances.add(node);
            case "Ntry" -> entry(node);
            default -> {
            }
        }
    }

    private static Node node(String name, Node child) {
        return new Node(name, Map.of(), "", List.of(child));
    }

    @Override
    public void closes(String name) {
        if (STATEMENTS.contains(name) && !kind.isAdvice()) {
            var closed = stated();
            if (unreadable == 0 && sum != closed.closing().fen() - closed.opening().fen()) {
                throw new Invalid(BankProblem.SUMS_DIFFER, "file",
                        IsoValues.fen(closed.opening().fen() + sum, closed.number()), closed.closing());
            }
            statements.add(closed);
        }
    }

    /** What stands above the entries. */
    private Statement stated() {
        if (statement == null) {
            if (account.isEmpty()) {
                throw new Invalid(BankProblem.MISSING, "file", "Stmt/Acct/Id");
            }
            var closing = balance("CLBD").or(() -> last("ITBD"))
                    .orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", "Stmt/Bal CLBD"));
            var opening = balance("OPBD").or(() -> balance("PRCD"))
                    .orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", "Stmt/Bal OPBD"));
            var day = closing.text("Dt/Dt").or(() -> closing.text("Dt/DtTm")).or(() -> closing.text("Dt"))
                    .map(IsoValues::day).orElse(statedOn);
            if (day == null) {
                throw new Invalid(BankProblem.MISSING, "file", "Stmt/Bal CLBD/Dt");
            }
            statement = new Statement(number.isEmpty() ? message : number, day, account.replace(" ", ""),
                    signed(opening), signed(closing));
        }
        return statement;
    }

    private Optional<Node> balance(String code) {
        return balances.stream().filter(each -> isOf(each, code)).findFirst();
    }

    private Optional<Node> last(String code) {
        return balances.stream().filter(each -> isOf(each, code)).reduce((former, later) -> later);
    }

    private static boolean isOf(Node balance, String code) {
        return code.equals(balance.text("Tp/CdOrPrtry/Cd").or(() -> balance.text("Tp/CdOrPrtry/Prtry")).orElse(""));
    }

    private static Money signed(Node balance) {
        var amount = IsoValues.amount(balance, "Amt");
        return CamtEntry.direction(balance).orElse(Direction.CREDIT) == Direction.DEBIT ? amount.negated() : amount;
    }

    private void entry(Node node) {
        entries++;
        var of = kind.isAdvice() ? null : stated();
        List<Line> found;
        try {
            found = lines(node, of);
        } catch (Invalid spoiled) {
            unreadable++;
            found = List.of(Line.unreadable(0, of == null ? null : of.day(), "Ntry " + entries, spoiled, node.xml()));
        }
        if (of == null || of.account().equals(ours)) {
            found.forEach(this::tell);
        }
    }

    private List<Line> lines(Node node, @Nullable Statement of) {
        if (of == null) {
            return new CamtEntry(node, createdOn, null, "").advice();
        }
        var entry = new CamtEntry(node, of.day(), of.day(), "NOREF-" + of.day() + "-" + of.opening().fen());
        if (!entry.isBooked()) {
            return entry.advice();
        }
        var lines = entry.lines();
        sum += entry.signed();
        return lines;
    }

    /** The same reference once more in one statement is another movement. */
    private void tell(Line line) {
        var times = seen.merge(line.direction() + line.reference(), 1, Integer::sum);
        lines.accept(line.numbered(++told, times == 1 ? line.reference() : line.reference() + "#" + times));
    }

    @Override
    public BankReport report() {
        if (!kind.isAdvice() && statements.isEmpty()) {
            throw new Invalid(BankProblem.MISSING, "file", "BkToCstmrStmt/Stmt");
        }
        var one = statements.size() == 1 ? statements.getFirst() : null;
        return new BankReport(kind, one == null ? message : one.number(), one == null ? createdOn : one.day(),
                List.copyOf(statements));
    }
}
