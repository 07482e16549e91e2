package org.linli.evaluation.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;

/** What is read of a street that was typed. */
record AreaTyped(String areaCode, AreaType type, LocalDate from, @Nullable String basis) {
}
