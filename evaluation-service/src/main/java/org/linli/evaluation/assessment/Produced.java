package org.linli.evaluation.assessment;

import java.time.LocalDate;
import java.util.List;

/** What was done in the evaluated period, as verified: what grows with time, such as visits, people or hours. */
public record Produced(LocalDate from, LocalDate to, List<Output> outputs) {

    /** @param unit as the framework writes it; {@code quantity} decimal text */
    public record Output(String indicator, String unit, String quantity) {
    }
}
