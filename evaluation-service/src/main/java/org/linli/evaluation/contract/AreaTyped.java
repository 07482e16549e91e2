package org.linli.evaluation.contract;

import java.time.LocalDate;
import org.linli.evaluation.AreaType;

/** A street has been typed. Observed within the transaction that keeps it. */
public record AreaTyped(String areaCode, AreaType type, LocalDate from) {
}
