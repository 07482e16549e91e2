package org.linli.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** A tiny aggregate that goes every way a real one goes. */
@Entity
class Note {

    @Id
    UUID id;

    @Version
    long version;

    UUID agencyId;
    String title;
    Money price;

    @Nullable Instant nextCheckAt;

    protected Note() {
    }

    Note(UUID id, UUID agencyId, String title, Money price, Instant nextCheckAt) {
        this.id = id;
        this.agencyId = agencyId;
        this.title = title;
        this.price = price;
        this.nextCheckAt = nextCheckAt;
    }

    NoteEvent.Written written() {
        return new NoteEvent.Written(id, title, price);
    }

    NoteEvent.Renamed rename(String newTitle) {
        title = newTitle;
        return new NoteEvent.Renamed(id, newTitle);
    }

    NoteEvent.Renamed tick() {
        nextCheckAt = null;
        return rename("old");
    }
}
