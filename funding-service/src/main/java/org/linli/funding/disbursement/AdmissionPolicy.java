package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.funding.agency.BranchDirectory;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.agency.PayeeBranchCheck;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.contract.Part;
import org.linli.funding.disbursement.Hindrance.Refusal;
import org.linli.funding.interest.InterestBudget;
import org.linli.funding.liquidity.Runways;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.funding.receivable.Receivables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * What may go to the bank. The one rule (ADR 68): a draft asks it of what is named, the queue of what there is, the
 * release of what was drafted, and the documents say what it says.
 */
@ApplicationScoped
class AdmissionPolicy {

    private final Batches batches;
    private final Payables payables;
    private final KnownAgencies agencies;
    private final Bridges bridges;
    private final Receivables receivables;
    private final InterestBudget interest;
    private final Runways runways;
    private final PayeeBranchCheck branches;
    private final Today today;

    AdmissionPolicy(Batches batches, Payables payables, KnownAgencies agencies, Bridges bridges,
            Receivables receivables, InterestBudget interest, Runways runways, PayeeBranchCheck branches, Today today) {
        this.batches = batches;
        this.payables = payables;
        this.agencies = agencies;
        this.bridges = bridges;
        this.receivables = receivables;
        this.interest = interest;
        this.runways = runways;
        this.branches = branches;
        this.today = today;
    }

    /** What the rule has to know of payables that are looked at together: each asked once for all of them. */
    final class Known {

        private final Map<UUID, PayeeAccount> accounts;
        private final Map<UUID, List<Payable>> openWages;
        private final Set<UUID> endangered;
        private final Map<UUID, String> elsewhere;
        private final Map<UUID, Receivables.AssignedPayee> assigned;
        private final Map<UUID, Money> advanced;
        private final Map<UUID, Money> interestCover;
        private final Set<UUID> refused;
        private final Map<String, BranchDirectory.Retired> retired;

        private Known(Collection<Payable> looked, Collection<UUID> ownBatches) {
            var ofAgencies = looked.stream().map(Payable::agencyId).collect(Collectors.toSet());
            accounts = agencies.accounts(ofAgencies);
            openWages = payables.openWages(ofAgencies).stream().collect(Collectors.groupingBy(Payable::agencyId));
            endangered = runways.endangered(ofAgencies);
            var ids = Stream.concat(looked.stream(), wages()).map(Payable::id).collect(Collectors.toSet());
            elsewhere = batches.elsewhere(ids, ownBatches);
            assigned = receivables.assignedPayees(ids);
            advanced = bridges.owedOnEach(ids);
            interestCover =
                    interest.largestFree(looked.stream().filter(payable -> payable.part() == Part.INTEREST).toList());
            var payees = Stream.concat(accounts.values().stream(),
                    assigned.values().stream().map(Receivables.AssignedPayee::account)).toList();
            refused = batches.refused(payees.stream().map(PayeeAccount::id).toList());
            retired = branches.retired(payees, today.date());
        }

        /** Of all their agencies. */
        private Stream<Payable> wages() {
            return openWages.values().stream().flatMap(List::stream);
        }

        /** What of it repays an advance; only a wage does. */
        Money repayment(Payable payable, Money gross) {
            return payable.part() == Part.WAGE ? Money.min(gross, advanced.getOrDefault(payable.id(), Money.ZERO))
                    : Money.ZERO;
        }

        /** The bank's account where the debt is assigned, else the agency's verified one. */
        Optional<PayeeAccount> payee(Payable payable) {
            return assignedTo(payable).map(Receivables.AssignedPayee::account)
                    .or(() -> Optional.ofNullable(accounts.get(payable.agencyId())));
        }

        private Optional<Receivables.AssignedPayee> assignedTo(Payable payable) {
            return Optional.ofNullable(assigned.get(payable.id()));
        }

        /** Whether the wages of its agency go before everything else. */
        boolean isEndangered(Payable payable) {
            return endangered.contains(payable.agencyId());
        }
    }

    /** @param ownBatches in which they may be on their way already */
    Known known(Collection<Payable> looked, Collection<UUID> ownBatches) {
        return new Known(looked, ownBatches);
    }

    /** @param inFull wages that go out beside it as a whole. @return why that much of it may not; empty when it may */
    Optional<Refusal> refusal(Payable payable, Money gross, Set<UUID> inFull, Known known) {
        return elsewhere(payable, known).or(() -> payable.notPayable(gross).map(Hindrance.NOT_PAYABLE::refusal))
                .or(() -> wagesFirst(payable, inFull, known)).or(() -> uncovered(payable, gross, known))
                .or(() -> payee(payable, gross, known));
    }

    /**
     * What a batch of all of them takes, in their order. @return how much of each: the whole, or what the bank that it
     * is assigned to has to get
     */
    Map<Payable, Money> admitted(Collection<Payable> looked) {
        var known = known(looked, Set.of(Ids.next()));
        var inFull = known.wages().filter(wage -> refusal(wage, wage.payableNow(), Set.of(), known).isEmpty())
                .map(Payable::id).collect(Collectors.toSet());
        var admitted = new LinkedHashMap<Payable, Money>();
        for (var payable : looked) {
            var gross = known.assignedTo(payable)
                    .map(to -> Money.min(payable.payableNow(),
                            to.left().plus(known.repayment(payable, payable.payableNow()))))
                    .orElseGet(payable::payableNow);
            if (refusal(payable, gross, inFull, known).isEmpty()) {
                admitted.put(payable, gross);
            }
        }
        return admitted;
    }

    private static Optional<Refusal> elsewhere(Payable payable, Known known) {
        return Optional.ofNullable(known.elsewhere.get(payable.id())).map(batch -> Hindrance.IN_ANOTHER_BATCH
                .refusal(new Conflict(BatchProblem.ELSEWHERE, payable.number(), batch)));
    }

    /**
     * No other part is paid while an older or equally old wage of the same agency stays behind (劳动合同法 art 30); where
     * its wages are in danger, while any wage does.
     */
    private Optional<Refusal> wagesFirst(Payable payable, Set<UUID> inFull, Known known) {
        if (payable.part() == Part.WAGE) {
            return Optional.empty();
        }
        var due = known.isEndangered(payable) ? LocalDate.MAX : lastDay(payable);
        return known.openWages.getOrDefault(payable.agencyId(), List.of()).stream()
                .filter(wage -> !inFull.contains(wage.id())).filter(wage -> wage.payableNow().isPositive())
                .filter(wage -> !lastDay(wage).isAfter(due)).findFirst().map(wage -> Hindrance.WAGES_FIRST
                        .refusal(new RuleRefused(BatchProblem.WAGES_FIRST, rule("FH06"), "payableId", wage.number())));
    }

    /** What has no day is due now. */
    private LocalDate lastDay(Payable payable) {
        return payable.deadline().map(Deadline::lastDay).orElse(today.date());
    }

    private Optional<Refusal> uncovered(Payable payable, Money gross, Known known) {
        return Optional.ofNullable(known.interestCover.get(payable.id())).filter(gross::isMoreThan)
                .map(most -> Hindrance.NOT_COVERED.refusal(interest.uncovered(payable, gross, most)));
    }

    /** A bank is not paid more than is its own; nobody is paid where the money would come back from. */
    private Optional<Refusal> payee(Payable payable, Money gross, Known known) {
        var net = gross.minus(known.repayment(payable, gross));
        var above = known.assignedTo(payable).map(Receivables.AssignedPayee::left).filter(net::isMoreThan);
        if (above.isPresent()) {
            return Optional.of(Hindrance.ABOVE_ASSIGNMENT
                    .refusal(new Conflict(BatchProblem.ASSIGNED, payable.number(), above.get())));
        }
        return known.payee(payable).map(account -> account(account, known))
                .orElseGet(() -> Optional.of(Hindrance.ACCOUNT_RETIRED.refusal(
                        new RuleRefused(BatchProblem.NO_ACCOUNT, rule("FH05"), "payableId", payable.agencyId()))));
    }

    private Optional<Refusal> account(PayeeAccount account, Known known) {
        return known.refused.contains(account.id())
                ? Optional.of(Hindrance.ACCOUNT_REFUSED.refusal(new RuleRefused(BatchProblem.ACCOUNT_REFUSED,
                        rule("FH32"), "payableId", account.maskedNumber())))
                : Optional.ofNullable(account.bank()).map(known.retired::get)
                        .map(branch -> Hindrance.BRANCH_RETIRED.refusal(PayeeBranchCheck.refusal(branch)));
    }

    private Rule rule(String id) {
        return today.day().rule(id);
    }
}
