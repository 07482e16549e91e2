package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * One entry as lines: one for each transaction of it, one for what the bank kept as charges, one for what is left. A
 * booking of a whole file is one line that names the file. Nothing of the amount is lost.
 */
final class CamtEntry {

    /** Of BkTxCd: the reimbursement of a credit transfer or a reversal. */
    private static final Set<String> RETURNS = Set.of("RRTN", "RRCT", "RVSL");

    private final Node entry;
    private final @Nullable LocalDate bookedOn;
    private final @Nullable LocalDate valueDate;
    private final Money amount;
    private final Direction direction;
    private final List<Node> details;
    private final String nameless;

    /** @param nameless what a movement without a reference is called, before its direction and amount */
    CamtEntry(Node entry, @Nullable LocalDate day, @Nullable LocalDate bookedOn, String nameless) {
        this.entry = entry;
        this.bookedOn = bookedOn;
        valueDate = IsoValues.saidIn(entry, "ValDt").or(() -> IsoValues.saidIn(entry, "BookgDt")).orElse(day);
        amount = IsoValues.amount(entry, "Amt");
        direction = direction(entry).orElseThrow(() -> new Invalid(BankProblem.MISSING, "file", "Ntry/CdtDbtInd"));
        details = Stream.concat(entry.all("NtryDtls/TxDtls").stream(), entry.all("TxDtls").stream()).toList();
        this.nameless = nameless;
    }

    static Optional<Direction> direction(Node of) {
        return of.text("CdtDbtInd").map(indicator -> switch (indicator) {
            case "DBIT" -> Direction.DEBIT;
            case "CRDT" -> Direction.CREDIT;
            default -> throw new Invalid(BankProblem.MISSING, "file", of.name() + "/CdtDbtInd");
        });
    }

    boolean isBooked() {
        return "BOOK".equals(entry.text("Sts/Cd").or(() -> entry.text("Sts")).orElse("BOOK"));
    }

    /** In fen; less than nothing where money left. */
    long signed() {
        return signed(direction, amount);
    }

    private static long signed(Direction direction, Money amount) {
        return direction == Direction.DEBIT ? -amount.fen() : amount.fen();
    }

    /** What will be booked some day, for those who want to know. */
    List<Line> advice() {
        return (details.isEmpty() ? List.of(entry) : details).stream()
                .map(detail -> new Line(0, Direction.NONE, Verdict.ADVICE, own(detail).orElse(amount), valueDate, null,
                        payment(detail), null, reference(detail, 0), words(detail)))
                .toList();
    }

    List<Line> lines() {
        if (details.size() <= 1) {
            return single(details.isEmpty() ? entry : details.getFirst());
        }
        var lines = new ArrayList<Line>();
        var sum = 0L;
        for (var detail : details) {
            var own = own(detail);
            if (own.isEmpty()) {
                return List.of(line(entry, amount, direction, 0));
            }
            var way = direction(detail).orElse(direction);
            sum += signed(way, own.get());
            lines.add(line(detail, own.get(), way, lines.size() + 1));
        }
        return withRest(lines, signed() - sum);
    }

    private List<Line> single(Node detail) {
        var charged = charges();
        var own = detail == entry ? Optional.<Money>empty() : own(detail);
        var transferred = own.orElseGet(() -> isIncluded() ? less(charged) : amount);
        var lines = new ArrayList<>(List.of(line(detail, transferred, direction, 0)));
        return withRest(lines, signed() - signed(direction, transferred));
    }

    /** What charges that the amount contains leave of a debit; a credit was larger by them. */
    private Money less(Money charged) {
        return direction == Direction.CREDIT ? IsoValues.fen(amount.fen() + charged.fen(), "Chrgs")
                : charged.isLessThan(amount) ? amount.minus(charged) : amount;
    }

    /** @param rest in fen, what the entry moved beyond its details */
    private List<Line> withRest(List<Line> lines, long rest) {
        if (rest == 0) {
            return lines;
        }
        if (direction == Direction.DEBIT && rest > 0) {
            return List.of(line(entry, amount, direction, 0));
        }
        var kept = IsoValues.fen(Math.abs(rest), "Ntry/Amt");
        var named = lines.stream().filter(line -> line.paymentId() != null).findFirst().orElse(lines.getFirst());
        var isCharge = rest < 0 && charges().equals(kept);
        var part = named.part(isCharge ? Verdict.CHARGE : Verdict.REMAINDER, kept, "/CHRG");
        lines.add(new Line(0, rest < 0 ? Direction.DEBIT : Direction.CREDIT, part.verdict(), kept, valueDate, bookedOn,
                part.paymentId(), null, part.reference(), isCharge ? "charges" : "more than the details say"));
        return lines;
    }

    private Line line(Node detail, Money moved, Direction way, int position) {
        var back = isReturn(detail);
        var verdict = back ? Verdict.RETURNED : way == Direction.DEBIT ? Verdict.PAID : Verdict.NOTHING;
        var payment = payment(detail);
        return new Line(0, way, verdict, moved, valueDate, bookedOn, payment, payment == null ? batch() : null,
                reference(detail, position), words(detail));
    }

    private boolean isReturn(Node detail) {
        return detail.first("RtrInf").isPresent() || entry.text("RvslInd").filter(CamtEntry::isTrue).isPresent()
                || RETURNS.contains(entry.text("BkTxCd/Domn/Fmly/SubFmlyCd").orElse(""))
                || RETURNS.contains(detail.text("BkTxCd/Domn/Fmly/SubFmlyCd").orElse(""));
    }

    static boolean isTrue(String said) {
        return "true".equals(said) || "1".equals(said);
    }

    /** What the detail says was moved, in yuan. */
    private static Optional<Money> own(Node detail) {
        return Stream.of("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt")
                .flatMap(path -> detail.all(path).stream().filter(IsoValues::isYuan).map(found -> path)).findFirst()
                .map(path -> IsoValues.amount(detail, path));
    }

    private Money charges() {
        var fen = Stream.concat(Stream.of(entry), details.stream()).flatMap(each -> each.all("Chrgs").stream())
                .mapToLong(CamtEntry::charged).sum();
        return IsoValues.fen(Math.max(0, fen), "Chrgs");
    }

    /** Until 001.03 each charge is an element of its own, since then they are records with a total. */
    private static long charged(Node charges) {
        if (charges.first("Amt").isPresent()) {
            return IsoValues.amount(charges, "Amt").fen();
        }
        if (charges.first("TtlChrgsAndTaxAmt").isPresent()) {
            return IsoValues.amount(charges, "TtlChrgsAndTaxAmt").fen();
        }
        return charges.all("Rcrd").stream()
                .mapToLong(
                        record -> -signed(direction(record).orElse(Direction.DEBIT), IsoValues.amount(record, "Amt")))
                .sum();
    }

    private boolean isIncluded() {
        return Stream.concat(Stream.of(entry), details.stream())
                .flatMap(each -> Stream.concat(each.all("Chrgs").stream(), each.all("Chrgs/Rcrd").stream()))
                .anyMatch(each -> each.text("ChrgInclInd").filter(CamtEntry::isTrue).isPresent());
    }

    private @Nullable UUID payment(Node detail) {
        return Stream.of("Refs/EndToEndId", "Refs/InstrId", "Refs/TxId", "Refs/Prtry/Ref", "NtryRef")
                .flatMap(path -> detail.text(path).stream()).flatMap(id -> PaymentIds.read(id).stream()).findFirst()
                .or(() -> details.size() > 1 ? Optional.empty() : entry.text("NtryRef").flatMap(PaymentIds::read))
                .or(() -> PaymentIds.within(words(detail))).orElse(null);
    }

    /** The number of a file of ours, where the entry books it as a whole. */
    private @Nullable String batch() {
        return Stream
                .of("NtryDtls/Btch/PmtInfId", "NtryDtls/Btch/MsgId", "NtryDtls/TxDtls/Refs/PmtInfId",
                        "NtryDtls/TxDtls/Refs/MsgId", "NtryRef")
                .flatMap(path -> entry.text(path).stream()).filter(IsoValues::isSaid).findFirst().orElse(null);
    }

    private String reference(Node detail, int position) {
        var whole = entry.text("AcctSvcrRef").filter(IsoValues::isSaid);
        var own = detail.text("Refs/AcctSvcrRef").filter(IsoValues::isSaid);
        if (position > 0) {
            return own.or(() -> whole.map(ref -> ref + "/" + position))
                    .orElseGet(() -> named(detail).orElseGet(() -> unnamed(detail)));
        }
        return whole.or(() -> own).orElseGet(() -> named(detail).orElseGet(() -> unnamed(detail)));
    }

    private static Optional<String> named(Node detail) {
        return Stream.of("Refs/TxId", "Refs/ClrSysRef", "Refs/UETR").flatMap(path -> detail.text(path).stream())
                .filter(IsoValues::isSaid).findFirst();
    }

    private String unnamed(Node detail) {
        return nameless + "-" + direction(detail).orElse(direction) + "-" + own(detail).orElse(amount).fen() + "-"
                + Optional.ofNullable(payment(detail)).map(PaymentIds::endToEnd).orElse("");
    }

    private String words(Node detail) {
        var reason = Stream.of("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry", "RtrInf/AddtlInf", "RtrInf/AddtlInf/Inf")
                .flatMap(path -> detail.text(path).stream());
        var said = Stream
                .of("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/AddtlRmtInf", "AddtlTxInf",
                        "AddtlNtryInf", "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm")
                .flatMap(path -> detail.all(path).stream()).map(found -> found.content().strip())
                .filter(text -> !text.isEmpty());
        var words = Stream.concat(reason, said).distinct().collect(Collectors.joining(" "));
        var all = words.isEmpty() && detail != entry ? entry.text("AddtlNtryInf").orElse("") : words;
        return all.length() <= 500 ? all : all.substring(0, 500);
    }
}
