package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.agency.PayeeBranchCheck;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.contract.Part;
import org.linli.funding.interest.InterestBudget;
import org.linli.funding.liquidity.Runways;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.funding.receivable.Receivables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** Turns lines into instructions: only what may be paid, only to a verified account, wages before everything else. */
@ApplicationScoped
class InstructionPlanner {

    private final Batches batches;
    private final Payables payables;
    private final KnownAgencies agencies;
    private final Bridges bridges;
    private final Receivables receivables;
    private final InterestBudget interest;
    private final Runways runways;
    private final PayeeBranchCheck branches;
    private final Today today;

    InstructionPlanner(Batches batches, Payables payables, KnownAgencies agencies, Bridges bridges,
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

    /** What is asked once for all payables of a batch, or once for each agency and account. */
    private final class Known {

        private final Set<UUID> bridged;
        private final Set<UUID> assigned;
        private final Map<UUID, Boolean> wagesFirst = new HashMap<>();
        private final Map<UUID, List<Payable>> openWages = new HashMap<>();
        private final Map<UUID, Boolean> refused = new HashMap<>();

        Known(Collection<UUID> payableIds) {
            bridged = bridges.liveOn(payableIds);
            assigned = receivables.standingOn(payableIds);
        }

        Money owedOn(UUID payableId) {
            return bridged.contains(payableId) ? bridges.owedOn(payableId) : Money.ZERO;
        }

        Optional<Receivables.AssignedPayee> assignedPayee(UUID payableId) {
            return assigned.contains(payableId) ? receivables.assignedPayee(payableId) : Optional.empty();
        }

        boolean wagesFirst(UUID agencyId) {
            return wagesFirst.computeIfAbsent(agencyId, runways::wagesFirst);
        }

        List<Payable> openWages(UUID agencyId) {
            return openWages.computeIfAbsent(agencyId, payables::openWages);
        }

        boolean isRefused(UUID accountId) {
            return refused.computeIfAbsent(accountId, batches::isRefused);
        }
    }

    List<Instruction> instructions(UUID batchId, List<BatchApi.Line> lines) {
        var named = new HashSet<UUID>();
        for (var line : lines) {
            if (!named.add(line.payableId())) {
                throw new Unprocessable(BatchProblem.TWICE, "lines.payableId", line.payableId());
            }
            if (line.amount() != null && !line.amount().isPositive()) {
                throw new Invalid(BatchProblem.NOT_POSITIVE, "lines.amount", line.amount());
            }
        }
        var locked = payables.locked(named).stream().collect(Collectors.toMap(Payable::id, payable -> payable));
        agencies.load(locked.values().stream().map(Payable::agencyId).distinct().toList());
        var known = new Known(named);
        var elsewhere = batches.elsewhere(named, batchId);
        var returned = batches.returned(named);
        var paidInFull = paidInFull(lines, locked);
        var instructions = new ArrayList<Instruction>();
        for (var line : endangeredFirst(lines, locked, known)) {
            var payable = locked.containsKey(line.payableId()) ? locked.get(line.payableId())
                    : payables.get(line.payableId());
            var gross = line.amount() == null ? payable.payableNow() : line.amount();
            if (elsewhere.containsKey(payable.id())) {
                throw new Conflict(BatchProblem.ELSEWHERE, payable.number(), elsewhere.get(payable.id()));
            }
            payable.requirePayable(gross);
            requireWagesFirst(payable, paidInFull, known);
            if (payable.part() == Part.INTEREST) {
                interest.bearing(payable, gross);
            }
            var repayment = repayment(payable.part(), payable.id(), gross, known);
            var account = payee(payable, gross.minus(repayment), known);
            var instruction =
                    new Instruction(Ids.next(), batchId, instructions.size(), payable, account, gross, repayment);
            Optional.ofNullable(returned.get(payable.id())).ifPresent(instruction::corrects);
            instructions.add(instruction);
        }
        return instructions;
    }

    /** In the batch, too, the wages of endangered agencies come first; otherwise as they were named. */
    private List<BatchApi.Line> endangeredFirst(List<BatchApi.Line> lines, Map<UUID, Payable> payables, Known known) {
        return lines.stream().sorted(Comparator.comparing((BatchApi.Line line) -> {
            var payable = payables.get(line.payableId());
            return payable == null || payable.part() != Part.WAGE || !known.wagesFirst(payable.agencyId());
        })).toList();
    }

    /**
     * The agency's verified account, or the bank's where the debt is assigned; a bank is not paid more than is its own.
     */
    private PayeeAccount payee(Payable payable, Money net, Known known) {
        var assigned = known.assignedPayee(payable.id());
        if (assigned.isPresent() && net.isMoreThan(assigned.get().left())) {
            throw new Conflict(BatchProblem.ASSIGNED, payable.number(), assigned.get().left());
        }
        var account = assigned.map(Receivables.AssignedPayee::account).or(() -> agencies.account(payable.agencyId()))
                .orElseThrow(
                        () -> new RuleRefused(BatchProblem.NO_ACCOUNT, rule("FH05"), "payableId", payable.agencyId()));
        if (known.isRefused(account.id())) {
            throw new RuleRefused(BatchProblem.ACCOUNT_REFUSED, rule("FH32"), "payableId", account.maskedNumber());
        }
        branches.requireOpen(account, today.date());
        return account;
    }

    /** A line that pays a cent of a wage does not put the wage first. */
    private static Set<UUID> paidInFull(List<BatchApi.Line> lines, Map<UUID, Payable> payables) {
        return lines.stream()
                .filter(line -> payables.containsKey(line.payableId())
                        && (line.amount() == null || line.amount().equals(payables.get(line.payableId()).payableNow())))
                .map(BatchApi.Line::payableId).collect(Collectors.toSet());
    }

    /**
     * @throws Conflict when a bridge or the payee's account changed since the batch was drafted: it has to be drafted
     * anew
     */
    void requireStillTrue(List<Instruction> instructions) {
        agencies.load(instructions.stream().map(Instruction::agencyId).distinct().toList());
        var known = new Known(instructions.stream().map(Instruction::payableId).toList());
        instructions.forEach(instruction -> requireStillTrue(instruction, known));
    }

    private void requireStillTrue(Instruction instruction, Known known) {
        if (!repayment(instruction.part(), instruction.payableId(), instruction.gross(), known)
                .equals(instruction.repayment())) {
            throw new Conflict(BatchProblem.OTHER_CONTENT, instruction.payableId());
        }
        var payee = payee(instruction, known::assignedPayee);
        if (payee.isEmpty()) {
            throw new RuleRefused(BatchProblem.NO_ACCOUNT, rule("FH05"), "payableId", instruction.agencyId());
        }
        if (!instruction.pays(payee.get())) {
            throw new Conflict(BatchProblem.OTHER_CONTENT, instruction.payableId());
        }
        branches.requireOpen(payee.get(), today.date());
        payables.get(instruction.payableId()).requirePayable(instruction.gross());
    }

    /** @throws Conflict where less is owed on its advances than it withheld, and nothing tells why */
    void requireRepayable(Instruction one) {
        var known = new Known(List.of(one.payableId()));
        if (repayment(one.part(), one.payableId(), one.gross(), known).isLessThan(one.repayment())
                && !bridges.isWithheldForNothing(one.payableId())) {
            throw new Conflict(BatchProblem.OTHER_CONTENT, one.payableId());
        }
    }

    /** Of those that were not sent yet, what does not go out as it was drafted, and why. */
    Map<UUID, BatchApi.HeldBack> heldBack(List<Instruction> instructions) {
        var waiting = instructions.stream()
                .filter(one -> one.status() == BatchStatus.DRAFT || one.status() == BatchStatus.CHECKED).toList();
        var assigned = receivables.assignedPayeesNow(waiting.stream().map(Instruction::payableId).toList());
        agencies.load(waiting.stream().map(Instruction::agencyId).toList());
        var held = new HashMap<UUID, BatchApi.HeldBack>();
        for (var instruction : waiting) {
            var payee = payee(instruction, payable -> Optional.ofNullable(assigned.get(payable)));
            if (payee.isEmpty()) {
                held.put(instruction.id(), BatchApi.HeldBack.ACCOUNT_RETIRED);
            } else if (!instruction.pays(payee.get())) {
                held.put(instruction.id(), BatchApi.HeldBack.ACCOUNT_CHANGED);
            }
        }
        return held;
    }

    private Optional<PayeeAccount> payee(Instruction instruction,
            Function<UUID, Optional<Receivables.AssignedPayee>> assigned) {
        return assigned.apply(instruction.payableId()).map(Receivables.AssignedPayee::account)
                .or(() -> agencies.account(instruction.agencyId()));
    }

    private static Money repayment(Part part, UUID payableId, Money gross, Known known) {
        return part == Part.WAGE ? Money.min(gross, known.owedOn(payableId)) : Money.ZERO;
    }

    /**
     * No other part is paid while an older or equally old wage of the same agency stays behind (劳动合同法 art 30); where
     * its wages are in danger, while any wage does.
     */
    private void requireWagesFirst(Payable payable, Set<UUID> named, Known known) {
        if (payable.part() == Part.WAGE) {
            return;
        }
        var due = known.wagesFirst(payable.agencyId()) ? LocalDate.MAX : lastDay(payable);
        known.openWages(payable.agencyId()).stream().filter(wage -> !named.contains(wage.id()))
                .filter(wage -> wage.payableNow().isPositive()).filter(wage -> !lastDay(wage).isAfter(due)).findFirst()
                .ifPresent(wage -> {
                    throw new RuleRefused(BatchProblem.WAGES_FIRST, rule("FH06"), "payableId", wage.number());
                });
    }

    /** What has no day is due now. */
    private LocalDate lastDay(Payable payable) {
        return payable.deadline().map(Deadline::lastDay).orElse(today.date());
    }

    private Rule rule(String id) {
        return today.day().rule(id);
    }
}
