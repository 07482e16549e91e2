package org.linli.evaluation.delay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What late money cost a contract.
 *
 * @param days on which at least one payable was late: wage and performance part of one instalment count once
 * @param payables those that were late, in the order they fell due
 */
public record LostTime(int days, List<UUID> payables) {

    static LostTime of(List<PaymentDelay> delays, LocalDate today) {
        var inOrder = delays.stream()
                .sorted(Comparator.comparing(PaymentDelay::dueOn).thenComparing(PaymentDelay::payableId)).toList();
        var days = 0L;
        var covered = LocalDate.MIN;
        for (var delay : inOrder) {
            var from = delay.dueOn().isAfter(covered) ? delay.dueOn() : covered;
            var until = delay.until(today);
            if (until.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, until);
                covered = until;
            }
        }
        return new LostTime(Math.toIntExact(days), inOrder.stream().map(PaymentDelay::payableId).toList());
    }

    public boolean none() {
        return days == 0;
    }
}
