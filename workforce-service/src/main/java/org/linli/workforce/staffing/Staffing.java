package org.linli.workforce.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.workforce.post.ContractTeams;
import org.linli.workforce.post.Posts;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;

/** The staffing of contracts. */
@ApplicationScoped
public class Staffing implements Aggregates<StaffingDemand>, ContractTeams {

    private final Posts posts;
    private final Commands commands;

    Staffing(Posts posts, Commands commands) {
        this.posts = posts;
        this.commands = commands;
    }

    @Override
    public String kind() {
        return "Staffing";
    }

    @Override
    public boolean belongs(UUID contractId, UUID agencyId) {
        return findByIdOptional(contractId).filter(demand -> demand.isOpen() && demand.agencyId().equals(agencyId))
                .isPresent();
    }

    @Override
    public List<UUID> boughtBy(String unit) {
        return list("purchaserId = ?1 order by contractId", unit).stream().map(StaffingDemand::id).toList();
    }

    @Override
    public @Nullable String buyerOf(@Nullable UUID contractId) {
        return contractId == null ? null : findByIdOptional(contractId).map(StaffingDemand::purchaserId).orElse(null);
    }

    /** Holds the demand against the posts as they are now; says so when something changed and it is not over. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void recount(UUID contractId) {
        accepting(contractId, StaffingCommand.RECOUNT).ifPresent(held -> commands.giveAll(held, StaffingCommand.RECOUNT,
                demand -> demand.recount(posts.activeOn(contractId)).stream().toList()));
    }

    /** What contracts need that are not over, those included whose service has not begun. */
    public List<ContractNeed> needs() {
        return list("status <> ?1 order by contractId", StaffingDemand.Status.CLOSED).stream()
                .flatMap(demand -> demand.required().stream().map(need -> new ContractNeed(demand.id(),
                        demand.purchaserId(), demand.from(), demand.until(), need.tier(), need.people())))
                .toList();
    }

    /** The demand, held, unless there is none or the command comes too late for it. */
    Optional<StaffingDemand> accepting(UUID contractId, StaffingCommand command) {
        return findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE)
                .filter(demand -> demand.accepted().contains(command));
    }
}
