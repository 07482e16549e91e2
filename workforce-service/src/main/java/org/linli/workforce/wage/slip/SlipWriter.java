package org.linli.workforce.wage.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.workforce.wage.slip.SlipStatus.SlipCommand;

/** One slip for each post of a month; one that came to nothing is stated anew, with its history. */
@ApplicationScoped
public class SlipWriter {

    private final WageSlips slips;
    private final Commands commands;
    private final Today today;

    SlipWriter(WageSlips slips, Commands commands, Today today) {
        this.slips = slips;
        this.commands = commands;
        this.today = today;
    }

    /** Posts whose slip cannot be stated anew before the two agree or the association decides. */
    public Set<UUID> inDispute(UUID monthId) {
        return slips.inDispute(monthId);
    }

    /** The month is held, and none of them is in dispute. */
    @Transactional(TxType.MANDATORY)
    public void state(UUID monthId, UUID agencyId, String month, List<Statement> stated, Actor by) {
        var known = slips.lockedOf(monthId, stated.stream().map(Statement::postId).toList()).stream()
                .collect(Collectors.toMap(WageSlip::postId, Function.identity()));
        for (var each : stated) {
            var slip = known.get(each.postId());
            if (slip == null) {
                slips.persist(WageSlip.state(Ids.next(), monthId, agencyId, month, each, by));
            } else {
                commands.giveAll(slip, SlipCommand.RESTATE,
                        Commands.silently(one -> one.restate(each, by, today.date())));
            }
        }
    }
}
