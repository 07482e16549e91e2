package org.linli.workforce.internship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One day of an internship as the intern says it; its hours count once the supervisor has signed. */
record Practice(LocalDate on, int hours, Answer answer, @Nullable String signedBy) {

    /** What the supervisor says to it. */
    enum Answer {
        NONE, SIGNED, DENIED
    }

    Practice answered(Answer said, String by) {
        return new Practice(on, hours, said, by);
    }

    @JsonIgnore
    boolean isUnsaid() {
        return answer == Answer.NONE;
    }

    @JsonIgnore
    boolean isSigned() {
        return answer == Answer.SIGNED;
    }

    @JsonIgnore
    boolean isDenied() {
        return answer == Answer.DENIED;
    }
}
