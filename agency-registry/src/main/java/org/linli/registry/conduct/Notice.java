package org.linli.registry.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** What the agency is accused of, until when it may answer, and its answer, which may come late. */
@Embeddable
record Notice(@Column(name = "notice") String text, LocalDate responseUntil, @Nullable String response) {

    static Notice of(String text, Deadline response) {
        return new Notice(text, response.lastDay(), null);
    }

    Notice answered(String answer) {
        return new Notice(text, responseUntil, answer);
    }
}
