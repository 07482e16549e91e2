package org.linli.workforce.wage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a changed contract: its term and its wage parts, all as they stand from now on. */
record ChangedWages(UUID contractId, int changeNo, LocalDate from, LocalDate to,
        @Nullable List<SignedWages.Instalment> instalments) {
}
