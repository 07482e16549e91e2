package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.NotTaken;
import org.linli.funding.bank.iso.BankReport.Pages;
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
    private final List<NotTaken> notTaken = new ArrayList<>();
    private String message = "";
    private @Nullable LocalDate createdOn;
    private @Nullable Pages messagePages;
    private int told;

    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Node> balances = new ArrayList<>();
    private String number = "";
    private String account = "";
    private @Nullable String currency;
    private @Nullable Pages pages;
    private @Nullable LocalDate statedOn;
    private @Nullable Head head;
    private long sum;
    private long sumBefore;
    private int entries;
    private int unreadable;
    private int unreadableBefore;

    /** What stands above the entries. @param opening null on a page that does not say it */
    private record Head(String number, LocalDate day, String account, @Nullable Money opening, String nameless) {
    }

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
        balances.clear();
        number = "";
        account = "";
        currency = null;
        pages = null;
        statedOn = null;
        head = null;
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
                messagePages = node.first("MsgPgntn").map(Camt::pages).orElse(null);
            }
            case "Id" -> number = node.content().strip();
            case "StmtPgntn" -> pages = pages(node);
            case "ElctrncSeqNb", "LglSeqNb" -> number = number.isEmpty() ? node.content().strip() : number;
            case "CreDtTm" -> statedOn = IsoValues.dayIn(node("", node), "CreDtTm").orElse(null);
            case "Acct" -> {
                account = node.text("Id/Othr/Id").or(() -> node.text("Id/IBAN")).orElse("").replace(" ", "");
                currency = node.text("Ccy").filter(code -> !IsoValues.isYuan(code)).orElse(null);
            }
            case "Bal" -> {
                balances.add(node);
                currency = currency != null ? currency
                        : node.first("Amt").flatMap(amount -> Optional.ofNullable(amount.attributes().get("Ccy")))
                                .filter(code -> !IsoValues.isYuan(code)).orElse(null);
            }
            case "Ntry" -> entry(node);
            default -> {
            }
        }
    }

    /** One that is the only one is no page. */
    private static @Nullable Pages pages(Node pagination) {
        var page = pagination.text("PgNb").filter(text -> text.matches("\\d{1,5}")).map(Integer::parseInt);
        var isEnd = pagination.text("LastPgInd").filter(CamtEntry::isTrue).isPresent();
        return page.filter(no -> no > 1 || !isEnd).map(no -> new Pages(no, no, isEnd)).orElse(null);
    }

    private static Node node(String name, Node child) {
        return new Node(name, Map.of(), "", List.of(child));
    }

    @Override
    public void closes(String name) {
        if (!STATEMENTS.contains(name) || kind.isAdvice()) {
            return;
        }
        if (currency != null) {
            notTaken.add(new NotTaken(number.isEmpty() ? message : number, account, currency, entries));
            return;
        }
        var above = head();
        var before = pages == null ? null : pagesBefore();
        var opening = before != null ? before.opening() : above.opening();
        var closing = closing().map(Camt::signed).orElse(null);
        if (pages != null && unreadable == 0) {
            closing = closing != null || opening == null ? closing
                    : plus(before == null ? opening : before.closing(), sum);
            opening = opening != null || closing == null ? opening : plus(closing, -sum);
        }
        if (opening == null || closing == null) {
            throw new Invalid(BankProblem.MISSING, "file", "Stmt/Bal " + (opening == null ? "OPBD" : "CLBD"));
        }
        var all = before == null || before.pages() == null ? pages : before.pages().with(Objects.requireNonNull(pages));
        sumBefore = before == null ? sum : sumBefore + sum;
        unreadableBefore = before == null ? unreadable : unreadableBefore + unreadable;
        var isWhole = all == null || all.areAll();
        var addsUp = sumBefore == closing.fen() - opening.fen();
        if (isWhole && !addsUp && all == null && messagePages != null) {
            all = messagePages;
        } else if (isWhole && !addsUp && unreadableBefore == 0) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "file", plus(opening, sumBefore), closing);
        }
        if (before != null) {
            statements.removeLast();
        }
        statements.add(new Statement(above.number(), above.day(), above.account(), opening, closing,
                all == null || all.areAll() ? null : all));
    }

    private Money plus(Money balance, long fen) {
        return IsoValues.fen(balance.fen() + fen, number);
    }

    /** The pages that stand before this one in the same file. */
    private @Nullable Statement pagesBefore() {
        var last = statements.isEmpty() ? null : statements.getLast();
        return last != null && last.pages() != null && last.account().equals(account)
                && last.number().equals(number.isEmpty() ? message : number)
                && last.pages().areFollowedBy(Objects.requireNonNull(pages)) ? last : null;
    }

    private Head head() {
        if (head == null) {
            if (account.isEmpty()) {
                throw new Invalid(BankProblem.MISSING, "file", "Stmt/Acct/Id");
            }
            var before = pages == null ? null : pagesBefore();
            var first = opening().map(Camt::signed).orElse(null);
            var opening = before == null ? first : before.opening();
            if (opening == null && pages == null && messagePages == null) {
                throw new Invalid(BankProblem.MISSING, "file", "Stmt/Bal OPBD");
            }
            pages = pages == null && (opening == null || closing().isEmpty()) ? messagePages : pages;
            var day = day();
            var name = "NOREF-" + day + "-" + (opening == null ? number : opening.fen() + "");
            head = new Head(number.isEmpty() ? message : number, day, account, opening,
                    before == null && pages != null && pages.first() > 1 ? name + "-P" + pages.first() : name);
            if (before == null) {
                seen.clear();
            }
        }
        return head;
    }

    private LocalDate day() {
        var closing = closing().orElse(null);
        var said = closing == null ? Optional.<String>empty()
                : closing.text("Dt/Dt").or(() -> closing.text("Dt/DtTm")).or(() -> closing.text("Dt"));
        var day = said.map(IsoValues::day)
                .orElse(statedOn != null ? statedOn : pages == null && messagePages == null ? null : createdOn);
        if (day == null) {
            throw new Invalid(BankProblem.MISSING, "file", closing == null ? "Stmt/Bal CLBD" : "Stmt/Bal CLBD/Dt");
        }
        return day;
    }

    /** A page may begin and end with what the account held then. */
    private Optional<Node> closing() {
        return balance("CLBD").or(() -> isLaterPage() && count("ITBD") < 2 ? Optional.empty() : last("ITBD"));
    }

    private Optional<Node> opening() {
        return balance("OPBD").or(() -> balance("PRCD")).or(() -> isLaterPage() ? balance("ITBD") : Optional.empty());
    }

    private boolean isLaterPage() {
        return pages != null && pages.first() > 1;
    }

    private long count(String code) {
        return balances.stream().filter(each -> isOf(each, code)).count();
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
        if (currency != null) {
            return;
        }
        var of = kind.isAdvice() ? null : head();
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

    private List<Line> lines(Node node, @Nullable Head of) {
        if (of == null) {
            return new CamtEntry(node, createdOn, null, "").advice();
        }
        var entry = new CamtEntry(node, of.day(), of.day(), of.nameless());
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
            throw notTaken.isEmpty() ? new Invalid(BankProblem.MISSING, "file", "BkToCstmrStmt/Stmt")
                    : new Invalid(BankProblem.CURRENCY, "file", IsoValues.shown(notTaken.getFirst().currency()));
        }
        var one = statements.size() == 1 ? statements.getFirst() : null;
        return new BankReport(kind, one == null ? message : named(one), one == null ? createdOn : one.day(),
                List.copyOf(statements), List.copyOf(notTaken));
    }

    private static String named(Statement one) {
        return one.pages() == null ? one.number() : one.number() + "/" + one.pages().first();
    }
}
