package org.linli.funding.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the givers and everybody were told on a day; it stays as it was. */
@Entity
class GiftReport {

    @Id
    private UUID id;
    private UUID sourceId;
    private LocalDate publishedOn;
    private @Nullable LocalDate dueOn;
    private boolean last;
    /** JSON of the source's report that day. */
    private String content;
    private String sha256;

    @SuppressWarnings("NullAway")
    protected GiftReport() {
    }

    GiftReport(UUID id, UUID sourceId, LocalDate publishedOn, @Nullable LocalDate dueOn, boolean last, String content,
            String sha256) {
        this.id = id;
        this.sourceId = sourceId;
        this.publishedOn = publishedOn;
        this.dueOn = dueOn;
        this.last = last;
        this.content = content;
        this.sha256 = sha256;
    }

    GiftEvent published() {
        return new GiftEvent.Reported(sourceId, id, publishedOn, last, sha256);
    }

    UUID id() {
        return id;
    }

    UUID sourceId() {
        return sourceId;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    boolean last() {
        return last;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }
}
