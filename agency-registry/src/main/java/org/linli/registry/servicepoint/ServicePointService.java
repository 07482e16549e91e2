package org.linli.registry.servicepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;
import org.linli.registry.area.Communities;
import org.linli.registry.servicepoint.ServicePointStatus.PointCommand;

/** One transaction per step of a service point. */
@ApplicationScoped
class ServicePointService {

    private final ServicePoints points;
    private final PointContracts contracts;
    private final Communities communities;
    private final Commands commands;
    private final Today today;

    ServicePointService(ServicePoints points, PointContracts contracts, Communities communities, Commands commands,
            Today today) {
        this.points = points;
        this.contracts = contracts;
        this.communities = communities;
        this.commands = commands;
        this.today = today;
    }

    /** @throws Conflict (409) once the contract is over; Invalid for a community of another street */
    @Transactional
    ServicePoint propose(ServicePointApi.NewServicePoint body, Actor agency) {
        var contract = contracts.get(body.contractId());
        if (contract.over()) {
            throw new Conflict(ServicePointProblem.CONTRACT_OVER, contract.contractId());
        }
        if (body.community() != null && !communities.isIn(contract.areaCode(), body.community())) {
            throw new Invalid(ServicePointProblem.OTHER_STREET, "community", body.community(), contract.areaCode());
        }
        var proposed = ServicePoint.propose(Ids.next(), contract, body.community(), body.name(), body.address(),
                body.offer().offer(), agency, toConfirm());
        points.persistAndFlush(proposed);
        return proposed;
    }

    /** @throws Conflict (409) once the contract is over */
    @Transactional
    ServicePoint confirm(UUID id, @Nullable String ifMatch, Actor purchaser) {
        return commands.decide(points.locked(id), ifMatch, PointCommand.CONFIRM, held -> {
            if (contracts.get(held.contractId()).over()) {
                throw new Conflict(ServicePointProblem.CONTRACT_OVER, held.contractId());
            }
            return held.confirm(purchaser, today.date(), today.day().rule("SEPARATION"));
        });
    }

    @Transactional
    ServicePoint refuse(UUID id, @Nullable String ifMatch, String why) {
        return commands.change(points.locked(id), ifMatch, PointCommand.REFUSE, held -> held.refuse(why));
    }

    @Transactional
    ServicePoint withdraw(UUID id) {
        return commands.giveAll(points.locked(id), PointCommand.WITHDRAW, Commands.silently(ServicePoint::withdraw));
    }

    @Transactional
    ServicePoint change(UUID id, @Nullable String ifMatch, Offer offer) {
        return commands.decide(points.locked(id), ifMatch, PointCommand.CHANGE,
                held -> held.change(offer, today.date()));
    }

    @Transactional
    ServicePoint close(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(points.locked(id), ifMatch, PointCommand.CLOSE, held -> held.close(why, today.date()));
    }

    @Transactional
    void contractEnded(ContractOver fact) {
        contracts.ended(fact.contractId(), fact.agencyId());
        commands.giveEach(points.lockedOf(fact.contractId()), PointCommand.END, held -> held.end(fact.on()));
    }

    void fellDue(UUID id) {
        commands.give(points.get(id), PointCommand.ALARM, held -> held.alarm(toConfirm()));
    }

    private Deadline toConfirm() {
        return today.day().until("POINT-CONFIRM");
    }
}
