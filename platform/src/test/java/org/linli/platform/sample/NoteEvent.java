package org.linli.platform.sample;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

sealed interface NoteEvent extends DomainEvent {

    UUID noteId();

    @Override
    default String key() {
        return noteId().toString();
    }

    @Fact(topic = "sample.notes", type = "linli.sample.note.written.v1")
    record Written(UUID noteId, String title, Money price) implements NoteEvent {
    }

    @Fact(topic = "sample.notes", type = "linli.sample.note.renamed.v1")
    record Renamed(UUID noteId, String title) implements NoteEvent {
    }
}
