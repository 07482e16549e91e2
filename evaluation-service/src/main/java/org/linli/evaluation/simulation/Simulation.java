package org.linli.evaluation.simulation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.evaluation.simulation.SimulationLine.Effect;

/** One trial of one content, with how it came out. Never changes. */
@Entity
class Simulation {

    @Id
    private UUID id;
    private UUID frameworkId;
    private String contentHash;
    private Instant simulatedAt;
    private int gains;
    private int losses;
    private int unchanged;
    private int otherGrades;

    @SuppressWarnings("NullAway")
    protected Simulation() {
    }

    static Simulation of(UUID id, UUID frameworkId, String contentHash, Instant at, List<SimulationLine> lines) {
        var simulation = new Simulation();
        simulation.id = id;
        simulation.frameworkId = frameworkId;
        simulation.contentHash = contentHash;
        simulation.simulatedAt = at;
        simulation.gains = count(lines, Effect.GAINS);
        simulation.losses = count(lines, Effect.LOSES);
        simulation.unchanged = count(lines, Effect.SAME);
        simulation.otherGrades = (int) lines.stream().filter(SimulationLine::changesGrade).count();
        return simulation;
    }

    private static int count(List<SimulationLine> lines, Effect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }

    UUID id() {
        return id;
    }

    UUID frameworkId() {
        return frameworkId;
    }

    String contentHash() {
        return contentHash;
    }

    Instant simulatedAt() {
        return simulatedAt;
    }

    int evaluations() {
        return gains + losses + unchanged;
    }

    int gains() {
        return gains;
    }

    int losses() {
        return losses;
    }

    int unchanged() {
        return unchanged;
    }

    int otherGrades() {
        return otherGrades;
    }
}
