package org.linli.procurement.known.staffing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What is read of a month in which somebody was supervised too little, or in which that was made up for.
 *
 * @param month such as 2026-10
 */
record SupervisionTold(UUID agencyId, UUID supervisionId, String month) {

    LocalDate firstDay() {
        return YearMonth.parse(month).atDay(1);
    }
}
