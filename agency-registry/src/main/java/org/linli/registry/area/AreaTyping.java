package org.linli.registry.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** How a street is typed from one day on. */
@Entity
@Table(name = "area_type")
class AreaTyping {

    @Id
    private UUID id;
    private String area;
    @Enumerated(EnumType.STRING)
    private AreaType type;
    @Column(name = "from_day")
    private LocalDate fromDay;
    private String basis;

    @SuppressWarnings("NullAway")
    protected AreaTyping() {
    }

    AreaTyping(UUID id, String area, AreaType type, LocalDate from, String basis) {
        this.id = id;
        this.area = area;
        this.type = type;
        this.fromDay = from;
        this.basis = basis;
    }

    String area() {
        return area;
    }

    AreaType type() {
        return type;
    }

    LocalDate from() {
        return fromDay;
    }

    String basis() {
        return basis;
    }
}
