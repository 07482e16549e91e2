package org.linli.evaluation.simulation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.evaluation.evaluation.PastEvaluationReader;
import org.linli.evaluation.framework.DraftSimulation;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.NotFound;

/** Runs and keeps trials. Where nothing was graded yet a trial is empty, and says so. */
@ApplicationScoped
class Simulations implements PanacheRepositoryBase<Simulation, UUID>, DraftSimulation {

    private final PastEvaluationReader past;
    private final SimulationLines lines;
    private final SimulationConfig config;
    private final Today today;

    Simulations(PastEvaluationReader past, SimulationLines lines, SimulationConfig config, Today today) {
        this.past = past;
        this.lines = lines;
        this.config = config;
        this.today = today;
    }

    @Override
    public UUID run(UUID frameworkId, String serviceType, FrameworkContent content, String contentHash) {
        var id = Ids.next();
        var tried = past.latest(serviceType, config.most()).stream()
                .map(one -> SimulationLine.of(Ids.next(), id, one, content)).toList();
        persist(Simulation.of(id, frameworkId, contentHash, today.instant(), tried));
        lines.persist(tried);
        return id;
    }

    Simulation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Simulation", id));
    }
}
