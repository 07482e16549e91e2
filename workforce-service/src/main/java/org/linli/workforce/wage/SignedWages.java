package org.linli.workforce.wage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What is read of a signed contract: how much of it is for wages. */
record SignedWages(UUID contractId, UUID agencyId, LocalDate from, LocalDate to,
        @Nullable List<Instalment> instalments) {

    record Instalment(Money wage) {
    }

    static long fen(@Nullable List<Instalment> instalments) {
        return instalments == null ? 0
                : instalments.stream().mapToLong(each -> each.wage().fen()).reduce(0, Math::addExact);
    }
}
