package org.linli.evaluation.spot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Actor;

/** One draw; never changed. */
@Entity
class SpotDraw {

    @Id
    private UUID id;
    private int year;
    private LocalDate drawnOn;
    private String drawnBy;
    private String seed;
    private int percent;
    private int candidates;
    private int drawn;

    @SuppressWarnings("NullAway")
    protected SpotDraw() {
    }

    SpotDraw(UUID id, LocalDate on, Actor by, String seed, int percent, List<Lot> lots) {
        this.id = id;
        this.year = on.getYear();
        this.drawnOn = on;
        this.drawnBy = by.id();
        this.seed = seed;
        this.percent = percent;
        this.candidates = lots.size();
        this.drawn = (int) lots.stream().filter(lot -> lot.day() != null).count();
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    LocalDate drawnOn() {
        return drawnOn;
    }

    String drawnBy() {
        return drawnBy;
    }

    String seed() {
        return seed;
    }

    int percent() {
        return percent;
    }

    int candidates() {
        return candidates;
    }

    int drawn() {
        return drawn;
    }
}
