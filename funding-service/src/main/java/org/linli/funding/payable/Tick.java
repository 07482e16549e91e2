package org.linli.funding.payable;

import java.util.List;
import java.util.Optional;

/** What the clock found: notices in the order they fell due, and the interest of the days since the last look. */
public record Tick(List<PayableEvent> events, Optional<Accrual> interest) {
}
