package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The spans of a payable without gap or overlap: together they are its age. */
@Embeddable
class StageHistory {

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;
    private @Nullable String heldBy;
    private @Nullable Instant stageSince;
    /** The closed ones, oldest first. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<StageSpan> spans = new ArrayList<>();

    void enter(Stage next, String holder, Instant at) {
        if (stage == next && holder.equals(heldBy)) {
            return;
        }
        var from = stageSince != null && at.isBefore(stageSince) ? stageSince : at;
        close(from);
        stage = next;
        heldBy = holder;
        stageSince = from;
    }

    /** The payable is done with: its age no longer grows. */
    void close(Instant at) {
        if (stage != null && heldBy != null && stageSince != null) {
            var all = new ArrayList<>(spans);
            all.add(new StageSpan(stage, heldBy, stageSince, at.isBefore(stageSince) ? stageSince : at));
            spans = all;
        }
        stage = null;
        heldBy = null;
        stageSince = null;
    }

    List<StageSpan> all() {
        var all = new ArrayList<>(spans);
        if (stage != null && heldBy != null && stageSince != null) {
            all.add(new StageSpan(stage, heldBy, stageSince, null));
        }
        return all;
    }

    Duration age(Instant now) {
        return all().stream().map(span -> span.length(now)).reduce(Duration.ZERO, Duration::plus);
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    String heldBy() {
        return heldBy == null ? "nobody" : heldBy;
    }

    @Nullable
    Instant since() {
        return stageSince;
    }
}
