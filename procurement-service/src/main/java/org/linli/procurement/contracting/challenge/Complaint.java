package org.linli.procurement.contracting.challenge;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The complaint to the finance department.
 *
 * @param items numbers of points that were objected to
 * @param examinedOn when it was admitted and copies went out; {@code statement} the purchaser's counter-statement
 */
@Schema(description = "投诉 A complaint to the finance department")
public record Complaint(List<Integer> items, String grounds, LocalDate filedOn, @Nullable LocalDate examinedOn,
        @Nullable String statement) {

    public Complaint {
        items = List.copyOf(items);
    }

    Complaint examined(LocalDate on) {
        return new Complaint(items, grounds, filedOn, on, statement);
    }

    Complaint stated(String words) {
        return new Complaint(items, grounds, filedOn, examinedOn, words);
    }
}
