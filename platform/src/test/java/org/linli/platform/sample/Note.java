package org.linli.platform.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;

/** A tiny aggregate that goes every way a real one goes. */
@Entity
class Note implements Aggregate<NoteCommand> {

    @Id
    UUID id;

    @Version
    long version;

    UUID agencyId;
    String title;
    Money price;

    @Enumerated(EnumType.STRING)
    NoteStatus status;

    @Nullable
    Instant nextCheckAt;

    protected Note() {
    }

    Note(UUID id, UUID agencyId, String title, Money price, Instant nextCheckAt) {
        this.id = id;
        this.agencyId = agencyId;
        this.title = title;
        this.price = price;
        this.nextCheckAt = nextCheckAt;
        status = NoteStatus.YOUNG;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public NoteStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    NoteEvent.Written written() {
        return new NoteEvent.Written(id, title, price);
    }

    NoteEvent.Renamed rename(String newTitle) {
        require(NoteCommand.RENAME);
        title = newTitle;
        return new NoteEvent.Renamed(id, newTitle);
    }

    NoteEvent.Renamed tick() {
        var renamed = rename("old");
        status = status.to(NoteStatus.OLD);
        nextCheckAt = null;
        return renamed;
    }
}
