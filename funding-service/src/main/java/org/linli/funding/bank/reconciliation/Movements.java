package org.linli.funding.bank.reconciliation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.platform.Sha256;

/**
 * What a file says moved on each day, in a few bytes whatever its length: equal for the same movements in any order,
 * told apart by reference, direction, amount and the payment that is named.
 */
final class Movements {

    private record Sum(int lines, long high, long low) {

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, high + other.high, low + other.low);
        }
    }

    private final Map<LocalDate, Sum> days = new HashMap<>();

    /** What moves no money and what is only announced is none. */
    void add(Line line) {
        if (line.bookedOn() != null) {
            days.merge(line.bookedOn(), sum(line.direction() + " " + line.amount().fen() + " " + named(line.paymentId())
                    + " " + line.reference()), Sum::plus);
        }
    }

    private static String named(@Nullable UUID payment) {
        return payment == null ? "-" : payment.toString();
    }

    private static Sum sum(String movement) {
        var digest = ByteBuffer.wrap(Sha256.digest(movement.getBytes(StandardCharsets.UTF_8)));
        return new Sum(1, digest.getLong(), digest.getLong());
    }

    String of(LocalDate day) {
        var sum = days.getOrDefault(day, new Sum(0, 0, 0));
        return "%d-%016x%016x".formatted(sum.lines(), sum.high(), sum.low());
    }
}
