package org.linli.registry.mediation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People went from one agency to another in a way that the log of moves remarks on; who they are is not told.
 *
 * @param people null where they are so few that even their number is not told
 * @param from first and {@code until} last day of what was counted
 */
record MoveFlagged(UUID moveId, UUID fromAgencyId, UUID toAgencyId, @Nullable Integer people, LocalDate from,
        LocalDate until) {

    /** What stands in the place of a complaint. */
    String words() {
        return """
                人员流动登记显示:%1$s 至 %2$s,%3$s由申请方转到被申请方。本件由系统提请,并非任何一方投诉;\
                不针对任何个人,也不影响任何人的去留。
                The log of moves shows that %4$s went from the one agency to the other from %1$s to %2$s. Neither of \
                the two has complained; this is about no person and keeps nobody from working where they like."""
                .formatted(from, until, people == null ? "数人" : people + " 人",
                        people == null ? "several people" : people + " people");
    }
}
