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

    AreaPopulation(UUID id, String areaCode, int year, int people, String source, LocalDate on, Actor by) {
        this.id = id;
        this.areaCode = areaCode;
        this.year = year;
        this.people = people;
        this.source = source;
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

    String areaCode() {
        return areaCode;
    }

    int year() {
        return year;
    }

    int people() {
        return people;
    }

    String source() {
        return source;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    boolean current() {
        return current;
    }
}
