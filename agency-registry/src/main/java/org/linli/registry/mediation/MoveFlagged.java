package org.linli.registry.mediation;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of people who went from one agency to another: how many, never who. */
record MoveFlagged(UUID fromAgencyId, UUID toAgencyId, long people, LocalDate since) {

    /** What both are asked about. */
    String words() {
        return """
                系统提示:自%1$s起,有%2$d名员工离开一方机构后入职另一方机构,请双方说明情况。
                Since %1$s %2$d people left the one agency and began at the other. Both are asked to say how it came."""
                .formatted(since, people);
    }
}
