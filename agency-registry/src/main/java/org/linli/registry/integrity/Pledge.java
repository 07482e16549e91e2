package org.linli.registry.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** 诚信自律承诺: what an agency promises for one year. */
@Entity
class Pledge {

    @Id
    private UUID id;
    private UUID agencyId;
    @Column(name = "of_year")
    private int year;
    private String promise;
    private LocalDate signedOn;

    @SuppressWarnings("NullAway")
    protected Pledge() {
    }

    Pledge(UUID id, UUID agencyId, String promise, LocalDate on) {
        this.id = id;
        this.agencyId = agencyId;
        this.year = on.getYear();
        this.promise = promise;
        this.signedOn = on;
    }

    UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    int year() {
        return year;
    }

    String promise() {
        return promise;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
