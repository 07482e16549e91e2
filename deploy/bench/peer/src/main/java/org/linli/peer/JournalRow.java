package org.linli.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** What happened, appended in the transaction that did it: an outbox for a relay. */
@Entity
@Table(name = "journal", uniqueConstraints = @UniqueConstraint(columnNames = {"topic", "key", "sequence"}))
class JournalRow implements Persistable<UUID> {

    @Id
    UUID id;
    String topic;
    @Column(name = "key")
    String key;
    long sequence;
    String type;
    Instant occurredAt;
    LocalDate businessDate;
    String actor;
    UUID correlationId;
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String payload;

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
