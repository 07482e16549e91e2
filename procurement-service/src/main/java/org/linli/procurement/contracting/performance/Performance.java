package org.linli.procurement.contracting.performance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.performance.Work.State;
import org.linli.procurement.contracting.terms.ContractProblem;
import org.linli.procurement.contracting.terms.DeliveryTerms;
import org.linli.procurement.contracting.terms.Instalment;

/** The service as it is rendered: its start, the work of each instalment, what others do of it, and its bond. */
@Embeddable
public class Performance {

    /** Won with an abnormally low price that was explained: it is watched more closely. */
    private boolean monitored;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Advance advance;
    private @Nullable LocalDate startedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Work> works = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Subcontract> subcontracts = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Bond bond;

    protected Performance() {
    }

    public Performance(List<Instalment> instalments) {
        plan(instalments);
    }

    /** Work of instalments that are new is planned. */
    public void plan(List<Instalment> instalments) {
        var fresh = instalments.stream()
                .filter(each -> works.stream().noneMatch(work -> work.instalmentNo() == each.no())).map(Work::of);
        works = Stream.concat(works.stream(), fresh).toList();
    }

    /** Whether nothing whose price would be another was delivered yet. */
    public boolean mayChange(List<Instalment> agreed, List<Instalment> wanted) {
        return wanted.stream().filter(each -> !agreed.contains(each)).allMatch(each -> works.stream()
                .noneMatch(work -> work.instalmentNo() == each.no() && work.state() != State.PLANNED));
    }

    public void monitor() {
        monitored = true;
    }

    /** @throws RuleRefused under G08.1 above the instalment due at the signing */
    public void payAdvance(Advance paid, Money most, RuleBook rules) {
        if (advance != null) {
            throw new Conflict(ContractProblem.ADVANCE_PAID, advance.paidOn());
        }
        if (!paid.amount().isPositive() || paid.amount().isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.ADVANCE_TOO_HIGH, rules.get("G08.1", paid.paidOn()), "amount",
                    paid.amount(), most);
        }
        advance = paid;
    }

    /**
     * @param from the first day of the term
     * @throws RuleRefused under HC4 before the signature, unless an advance is paid; under HC4.day before that day
     */
    public void start(String number, boolean signed, LocalDate from, LocalDate today, RuleBook rules) {
        if (startedOn != null) {
            throw new Conflict(ContractProblem.STARTED, startedOn);
        }
        if (!signed && advance == null) {
            throw new RuleRefused(ContractProblem.NO_START, rules.get("HC4", today), "contractId", number);
        }
        if (today.isBefore(from)) {
            throw new RuleRefused(ContractProblem.BEFORE_TERM, rules.get("HC4.day", today), "contractId", number, from);
        }
        startedOn = today;
    }

    /**
     * @param terms when this instalment's work may be handed over
     * @throws RuleRefused under HC9 before its day; Conflict before the service began, or before what comes first
     */
    public void deliver(int instalmentNo, DeliveryTerms terms, LocalDate today, Deadline term, RuleBook rules) {
        var work = work(instalmentNo);
        if (!work.waitsForDelivery()) {
            throw new Conflict(ContractProblem.NOT_DELIVERABLE, instalmentNo, work.state());
        }
        if (startedOn == null) {
            throw new Conflict(ContractProblem.NOT_BEGUN, instalmentNo);
        }
        works.stream().filter(each -> each.instalmentNo() < instalmentNo && each.waitsForDelivery()).findFirst()
                .ifPresent(earlier -> {
                    throw new Conflict(ContractProblem.NOT_IN_ORDER, instalmentNo, earlier.instalmentNo());
                });
        if (terms.afterAcceptance()) {
            requireAcceptedBefore(instalmentNo);
        }
        var from = terms.from();
        if (from != null && today.isBefore(from)) {
            throw new RuleRefused(ContractProblem.NOT_ITS_DAY, rules.get("HC9", today), "instalmentNo", instalmentNo,
                    from);
        }
        replace(work.delivered(today, term));
    }

    /** Silence past the term to accept counts (F03). */
    private void requireAcceptedBefore(int instalmentNo) {
        works.stream().filter(each -> each.instalmentNo() < instalmentNo && each.state() == State.DELIVERED).findFirst()
                .ifPresent(waiting -> {
                    throw new Conflict(ContractProblem.NOT_ACCEPTED_YET, instalmentNo, waiting.instalmentNo());
                });
    }

    /** @throws RuleRefused under HC8.times when it went back as often as it may; Conflict after the term to accept */
    public void refuse(int instalmentNo, Work.Refusal refusal, RuleBook rules) {
        var work = work(instalmentNo);
        if (work.state() != State.DELIVERED) {
            throw new Conflict(ContractProblem.NOT_DELIVERED, instalmentNo, work.state());
        }
        var most = rules.get("HC8.times", refusal.on());
        if (work.refusals().size() >= most.asInt()) {
            throw new RuleRefused(ContractProblem.REFUSED_OFTEN, most, "instalmentNo", instalmentNo, most.asInt());
        }
        replace(work.refused(refusal));
    }

    /** @throws RuleRefused under P25 when no service user was asked */
    public Work accept(int instalmentNo, Work.UserOpinions opinions, LocalDate today, RuleBook rules) {
        var work = work(instalmentNo);
        if (!work.waitsForAcceptance()) {
            throw new Conflict(ContractProblem.NOT_DELIVERED, instalmentNo, work.state());
        }
        if (opinions.respondents() < rules.get("P25", today).asInt()) {
            throw new RuleRefused(ContractProblem.USERS_NOT_ASKED, rules.get("P25", today), "opinions.respondents");
        }
        if (opinions.satisfied() > opinions.respondents()) {
            throw new Invalid(ContractProblem.MORE_SATISFIED, "opinions.satisfied", opinions.satisfied(),
                    opinions.respondents());
        }
        return replace(work.accepted(today, opinions));
    }

    /** The works whose term to accept passed in silence, each once, in the order the terms ended. */
    public List<Work> overdue(Instant now) {
        var passed = works.stream().filter(work -> work.state() == State.DELIVERED)
                .filter(work -> !now.isBefore(work.requiredTerm().passesAt()))
                .sorted(Comparator.comparing(work -> work.requiredTerm().lastDay())).toList();
        passed.forEach(work -> replace(work.overdue()));
        return passed;
    }

    public boolean isFulfilled() {
        return works.stream().allMatch(work -> work.state() == State.ACCEPTED || work.state() == State.NOT_NEEDED);
    }

    /** A year got its calendar: terms to accept are reckoned again. */
    public void recompute(UnaryOperator<Work> again) {
        works = works.stream().map(again).toList();
    }

    private Work work(int instalmentNo) {
        return works.stream().filter(work -> work.instalmentNo() == instalmentNo).findFirst()
                .orElseThrow(() -> new Invalid(ContractProblem.NO_SUCH_INSTALMENT, "instalmentNo", instalmentNo));
    }

    private Work replace(Work changed) {
        works = works.stream().map(work -> work.instalmentNo() == changed.instalmentNo() ? changed : work).toList();
        return changed;
    }

    /**
     * @param price of the contract
     * @throws RuleRefused under B08 for the core of the service, under HC6 above the share that may be passed on
     */
    public void declare(Subcontract declared, Money price, LocalDate today, RuleBook rules) {
        if (declared.part().isCore()) {
            throw new RuleRefused(ContractProblem.CORE_WORK, rules.get("B08", today), "part", declared.part());
        }
        if (!declared.amount().isPositive()) {
            throw new Invalid(ContractProblem.CHANGE_AMOUNT, "amount", declared.amount());
        }
        var most = price.times(rules.get("HC6", today).asFactor());
        var total = subcontracts.stream().map(Subcontract::amount).reduce(declared.amount(), Money::plus);
        if (total.isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.SUBCONTRACT_LIMIT, rules.get("HC6", today), "amount", total, most);
        }
        subcontracts = Stream.concat(subcontracts.stream(), Stream.of(declared)).toList();
    }

    public void consentToSubcontract(int no, LocalDate today) {
        var wanted = subcontracts.stream().filter(each -> each.no() == no).findFirst()
                .orElseThrow(() -> new Invalid(ContractProblem.NO_SUCH_SUBCONTRACT, "no", no));
        if (wanted.consentedOn() != null) {
            throw new Conflict(ContractProblem.SUBCONTRACT_CONSENTED, no, wanted.consentedOn());
        }
        subcontracts = subcontracts.stream().map(each -> each.no() == no ? each.consented(today) : each).toList();
    }

    /** @throws RuleRefused under P16 above the share of the price that may be asked for */
    public void lodge(Bond lodged, Money price, RuleBook rules) {
        if (bond != null) {
            throw new Conflict(ContractProblem.BOND_LODGED, bond.lodgedOn());
        }
        var rule = rules.get("P16", lodged.lodgedOn());
        var most = price.times(rule.asFactor());
        if (!lodged.amount().isPositive() || lodged.amount().isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.BOND_TOO_HIGH, rule, "amount", lodged.amount(), most);
        }
        bond = lodged;
    }

    /** The contract is over. @return whether there is a bond that is due back from now on */
    public boolean oweRefund(Deadline until) {
        if (bond == null || bond.refundUntil() != null) {
            return false;
        }
        bond = bond.due(until);
        return true;
    }

    /** @return what went back */
    public Money refund(String number, LocalDate today) {
        if (bond == null || bond.refundedOn() != null) {
            throw new Conflict(ContractProblem.NO_BOND, number);
        }
        bond = bond.refunded(today);
        return bond.amount();
    }

    /** The bond whose term to go back passed in silence, once. */
    public Optional<Bond> missedRefund(Instant now) {
        var missed = waitingBond().filter(waiting -> !now.isBefore(waiting.requiredRefundTerm().passesAt()));
        missed.ifPresent(late -> bond = late.missed());
        return missed;
    }

    /** When the first term to accept or to refund passes. */
    public Optional<Instant> nextCheck() {
        return Stream.of(Work.nextCheck(works), waitingBond().map(waiting -> waiting.requiredRefundTerm().passesAt()))
                .flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Bond> waitingBond() {
        return bond().filter(Bond::waits);
    }

    public boolean isMonitored() {
        return monitored;
    }

    public Optional<Advance> advance() {
        return Optional.ofNullable(advance);
    }

    public Optional<LocalDate> startedOn() {
        return Optional.ofNullable(startedOn);
    }

    public List<Work> works() {
        return works;
    }

    public List<Subcontract> subcontracts() {
        return subcontracts;
    }

    public Optional<Bond> bond() {
        return Optional.ofNullable(bond);
    }
}
