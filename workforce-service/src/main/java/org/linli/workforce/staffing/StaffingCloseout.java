package org.linli.workforce.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.workforce.post.PostService;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;

/** Ends what a contract needs in people, and frees those who were posted to it. */
@ApplicationScoped
class StaffingCloseout {

    private final Staffing staffing;
    private final PostService posts;
    private final Commands commands;

    StaffingCloseout(Staffing staffing, PostService posts, Commands commands) {
        this.staffing = staffing;
        this.posts = posts;
        this.commands = commands;
    }

    /** Posts are held before the demand, as by everybody else. @param lastDay on which people worked on it */
    void close(UUID contractId, LocalDate lastDay) {
        posts.releaseFrom(contractId, lastDay);
        staffing.accepting(contractId, StaffingCommand.CLOSE)
                .ifPresent(demand -> commands.give(demand, StaffingCommand.CLOSE, StaffingDemand::close));
    }
}
