package org.linli.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** The columns and indexes of workforce-service's table of that name. */
@Entity
@Table(indexes = @Index(name = "worker_by_agency", columnList = "registered_by, id"))
class Worker {

    @Id
    UUID id;
    @Version
    Long version;
    UUID registeredBy;
    byte[] nameSecret;
    byte[] idSecret;
    @Column(unique = true)
    String idIndex;
    LocalDate registeredOn;
    int directMonths;
    int localMonths;
    int trainingHours;
}
