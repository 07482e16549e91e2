package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.contract.Part;
import org.linli.funding.disbursement.AdmissionPolicy.Known;
import org.linli.funding.disbursement.Hindrance.Refusal;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Unprocessable;

/** Turns lines into instructions: only what may be paid ({@link AdmissionPolicy}), wages before everything else. */
@ApplicationScoped
class InstructionPlanner {

    private final Batches batches;
    private final Payables payables;
    private final AdmissionPolicy admission;
    private final Bridges bridges;

    InstructionPlanner(Batches batches, Payables payables, AdmissionPolicy admission, Bridges bridges) {
        this.batches = batches;
        this.payables = payables;
        this.admission = admission;
        this.bridges = bridges;
    }

    List<Instruction> instructions(UUID batchId, List<PaymentLine> lines) {
        var named = new HashSet<UUID>();
        for (var line : lines) {
            if (!named.add(line.payableId())) {
                throw new Unprocessable(BatchProblem.TWICE, "lines.payableId", line.payableId());
            }
            if (line.amount() != null && !line.amount().isPositive()) {
                throw new Invalid(BatchProblem.NOT_POSITIVE, "lines.amount", line.amount());
            }
        }
        payables.lockedAll(named);
        var gross = new HashMap<Payable, Money>();
        for (var line : lines) {
            var payable = payables.get(line.payableId());
            gross.put(payable, line.amount() == null ? payable.payableNow() : line.amount());
        }
        var known = admission.known(gross.keySet(), Set.of(batchId));
        var returned = batches.returned(named);
        var inFull = inFull(gross);
        var instructions = new ArrayList<Instruction>();
        for (var payable : endangeredFirst(lines, known)) {
            var amount = gross.getOrDefault(payable, Money.ZERO);
            admission.refusal(payable, amount, inFull, known).ifPresent(InstructionPlanner::refuse);
            var instruction = new Instruction(Ids.next(), batchId, instructions.size(), payable,
                    known.payee(payable).orElseThrow(), amount, known.repayment(payable, amount));
            Optional.ofNullable(returned.get(payable.id())).ifPresent(instruction::corrects);
            instructions.add(instruction);
        }
        return instructions;
    }

    private static void refuse(Refusal refusal) {
        throw refusal.rejection();
    }

    /** In the batch, too, the wages of endangered agencies come first; otherwise as they were named. */
    private List<Payable> endangeredFirst(List<PaymentLine> lines, Known known) {
        return lines.stream().map(line -> payables.get(line.payableId()))
                .sorted(Comparator.comparing(payable -> payable.part() != Part.WAGE || !known.isEndangered(payable)))
                .toList();
    }

    /** A line that pays a cent of a wage does not put the wage first. */
    private static Set<UUID> inFull(Map<Payable, Money> gross) {
        return gross.entrySet().stream().filter(each -> each.getValue().equals(each.getKey().payableNow()))
                .map(each -> each.getKey().id()).collect(Collectors.toSet());
    }

    /**
     * @throws Conflict when a bridge or the payee's account changed since the batch was drafted: it has to be drafted
     * anew
     */
    void requireStillTrue(List<Instruction> instructions) {
        hindrances(instructions).values().stream().findFirst().ifPresent(InstructionPlanner::refuse);
    }

    /** @throws Conflict where less is owed on its advances than it withheld, and nothing tells why */
    void requireRepayable(Instruction one) {
        if (one.repayment().isPositive() && bridges.owedOn(one.payableId()).isLessThan(one.repayment())
                && !bridges.isWithheldForNothing(one.payableId())) {
            throw otherContent(one);
        }
    }

    /** Of those that were not sent yet, what does not go out as it was drafted, and why. */
    Map<UUID, Hindrance> heldBack(List<Instruction> instructions) {
        var waiting = instructions.stream()
                .filter(one -> one.status() == BatchStatus.DRAFT || one.status() == BatchStatus.CHECKED).toList();
        return hindrances(waiting).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().why()));
    }

    /** By instruction, in their order; of one batch, or of several. */
    private Map<UUID, Refusal> hindrances(Collection<Instruction> drafted) {
        var found = new LinkedHashMap<UUID, Refusal>();
        if (drafted.isEmpty()) {
            return found;
        }
        var owed = payables.list("id in ?1", drafted.stream().map(Instruction::payableId).toList()).stream()
                .collect(Collectors.toMap(Payable::id, Function.identity()));
        var byBatch = drafted.stream().collect(Collectors.groupingBy(Instruction::batchId));
        var known = admission.known(owed.values(), byBatch.keySet());
        byBatch.forEach((batch, instructions) -> {
            var gross = instructions.stream()
                    .collect(Collectors.toMap(one -> payables.get(one.payableId()), Instruction::gross));
            var inFull = inFull(gross);
            instructions.forEach(one -> changed(one, payables.get(one.payableId()), known)
                    .or(() -> admission.refusal(payables.get(one.payableId()), one.gross(), inFull, known))
                    .ifPresent(refusal -> found.put(one.id(), refusal)));
        });
        return found;
    }

    /** It would pay somebody else, or repay another amount, than was checked. */
    private Optional<Refusal> changed(Instruction one, Payable payable, Known known) {
        var why = known.payee(payable).filter(account -> !one.pays(account)).isPresent() ? Hindrance.ACCOUNT_CHANGED
                : Hindrance.ADVANCE_CHANGED;
        return why == Hindrance.ADVANCE_CHANGED && known.repayment(payable, one.gross()).equals(one.repayment())
                ? Optional.empty() : Optional.of(why.refusal(otherContent(one)));
    }

    private Conflict otherContent(Instruction one) {
        return new Conflict(BatchProblem.OTHER_CONTENT, batches.get(one.batchId()).number());
    }
}
