package org.linli.evaluation.simulation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.linli.evaluation.evaluation.PastEvaluations;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.Rehearsal;
import org.linli.platform.Ids;
import org.linli.platform.problem.NotFound;

/** Runs and keeps trials. Where nothing was graded yet a trial is empty, and says so. */
@ApplicationScoped
class Simulations implements PanacheRepositoryBase<Simulation, UUID>, Rehearsal {

    private final PastEvaluations past;
    private final SimulationLines lines;
    private final SimulationConfig config;
    private final Clock clock;

    Simulations(PastEvaluations past, SimulationLines lines, SimulationConfig config, Clock clock) {
        this.past = past;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public UUID run(UUID frameworkId, String serviceType, FrameworkContent content, String contentHash) {
        var id = Ids.next();
        var tried = past.latest(serviceType, config.most()).stream()
                .map(one -> SimulationLine.of(Ids.next(), id, one, content)).toList();
        persist(Simulation.of(id, frameworkId, contentHash, clock.instant(), tried));
        lines.persist(tried);
        return id;
    }

    Simulation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Simulation", id));
    }
}
