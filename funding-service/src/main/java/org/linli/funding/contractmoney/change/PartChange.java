package org.linli.funding.contractmoney.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.linli.funding.contract.Instalment;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableStatus;
import org.linli.platform.money.Money;

/**
 * What a change of a contract means for one part of one instalment. More is planned anew, so that it is never late
 * before it was agreed; less is taken from the newest that is still open; what is paid, with the bank or contested
 * stays.
 *
 * @param instalment as it stands from now on; empty when the change dropped it
 * @param more to be planned or added to what is planned
 * @param kept less by contract, and not to be taken back
 */
record PartChange(Optional<Instalment> instalment, int no, Part part, Money more, Optional<Payable> planned,
        List<Less> less, Money kept) {

    /** @param by how much less; all of a planned one voids it */
    record Less(Payable payable, Money by) {
    }

    static List<PartChange> all(List<Instalment> instalments, List<Payable> payables) {
        var numbers = new TreeSet<Integer>();
        instalments.forEach(instalment -> numbers.add(instalment.no()));
        payables.forEach(payable -> numbers.add(payable.terms().instalmentNo()));
        var changes = new ArrayList<PartChange>();
        for (var no : numbers) {
            var instalment = instalments.stream().filter(one -> one.no() == no).findFirst();
            for (var part : Part.OF_INSTALMENT) {
                changes.add(
                        of(instalment, no, part,
                                payables.stream()
                                        .filter(payable -> payable.terms().instalmentNo() == no
                                                && payable.part() == part && payable.status() != PayableStatus.VOIDED)
                                        .toList()));
            }
        }
        return changes;
    }

    static PartChange of(Optional<Instalment> instalment, int no, Part part, List<Payable> live) {
        var target = instalment.map(one -> one.of(part)).orElse(Money.ZERO);
        var planned = live.stream().filter(payable -> payable.status() == PayableStatus.PLANNED).findFirst();
        var gap = target.minus(live.stream().map(Payable::amount).reduce(Money.ZERO, Money::plus));
        if (!gap.isNegative()) {
            return new PartChange(instalment, no, part, gap, planned, List.of(), Money.ZERO);
        }
        var left = gap.negated();
        var less = new ArrayList<Less>();
        for (var payable : live.stream()
                .sorted(Comparator.comparing((Payable payable) -> payable.terms().changeNo()).reversed()).toList()) {
            var open = payable.status().isFinal() ? Money.ZERO : payable.payableNow();
            var by = Money.min(left, open);
            if (by.isPositive()) {
                less.add(new Less(payable, by));
                left = left.minus(by);
            }
        }
        return new PartChange(instalment, no, part, Money.ZERO, planned, less, left);
    }

    Money lessInAll() {
        return less.stream().map(Less::by).reduce(Money.ZERO, Money::plus);
    }
}
