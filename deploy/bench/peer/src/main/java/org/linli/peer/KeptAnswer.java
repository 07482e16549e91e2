package org.linli.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** The first answer to a keyed command, encrypted, and the fingerprint of what was asked. */
@Entity
@Table(name = "idempotency_key")
class KeptAnswer implements Persistable<String> {

    @Id
    String id;
    byte[] bodyHash;
    int status;
    byte[] answer;
    Instant createdAt;
    @Transient
    private boolean loaded;

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !loaded;
    }

    @PostLoad
    void loaded() {
        loaded = true;
    }
}
