package org.linli.registry.jointtask;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A meeting of departments; what it decided are its tasks. */
@Entity
class JointMeeting {

    @Id
    private UUID id;
    private LocalDate heldOn;
    private String title;
    private String[] units;

    @SuppressWarnings("NullAway")
    protected JointMeeting() {
    }

    JointMeeting(UUID id, LocalDate heldOn, String title, String[] units) {
        this.id = id;
        this.heldOn = heldOn;
        this.title = title;
        this.units = units.clone();
    }

    boolean wasThere(String unit) {
        return List.of(units).contains(unit);
    }

    UUID id() {
        return id;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String title() {
        return title;
    }

    String[] units() {
        return units.clone();
    }
}
