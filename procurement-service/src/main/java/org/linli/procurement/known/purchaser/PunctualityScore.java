package org.linli.procurement.known.purchaser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** One score a purchaser had; the list of them is its history. */
@Entity
class PunctualityScore {

    @Id
    private UUID id;
    private String purchaserId;
    private LocalDate scoredOn;
    private int score;
    private int late;
    private int paid;
    private int worstDays;

    protected PunctualityScore() {
    }

    PunctualityScore(UUID id, String purchaserId, Punctuality punctuality, LocalDate on) {
        this.id = id;
        this.purchaserId = purchaserId;
        this.scoredOn = on;
        this.score = punctuality.score();
        this.late = punctuality.late();
        this.paid = punctuality.paid();
        this.worstDays = punctuality.worstDays();
    }

    UUID id() {
        return id;
    }

    LocalDate scoredOn() {
        return scoredOn;
    }

    Punctuality punctuality() {
        return new Punctuality(score, late, paid, worstDays);
    }
}
