package org.linli.funding.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.identity.Actor;

/**
 * How many people live in a street by the count of a year, and who says so. A better figure takes its place; it stays
 * readable.
 */
@Entity
class AreaPopulation {

    @Id
    private UUID id;
    private String areaCode;
    private int year;
    private int people;
    private String source;
    private String recordedBy;
    private LocalDate recordedOn;
    private boolean current;

    @SuppressWarnings("NullAway")
    protected AreaPopulation() {
    }

    AreaPopulation(UUID id, CostApi.Population said, LocalDate on, Actor by) {
        this.id = id;
        this.areaCode = said.areaCode();
        this.year = said.year();
        this.people = said.people();
        this.source = said.source();
        this.recordedBy = by.id();
        this.recordedOn = on;
        this.current = true;
    }

    void replaced() {
        current = false;
    }

    UUID id() {
        return id;
    }

    CostApi.PopulationView view() {
        return new CostApi.PopulationView(id, areaCode, year, people, source, recordedOn, current);
    }
}
