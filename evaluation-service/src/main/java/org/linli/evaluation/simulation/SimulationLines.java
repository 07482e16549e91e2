package org.linli.evaluation.simulation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The lines of all trials. */
@ApplicationScoped
class SimulationLines implements PanacheRepositoryBase<SimulationLine, UUID> {
}
