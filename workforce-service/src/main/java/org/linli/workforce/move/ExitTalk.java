package org.linli.workforce.move;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.linli.workforce.post.EndReason;

/**
 * What a person said when they left, in reasons alone.
 *
 * @param reasons in the order of their weight; none where the person did not want to talk
 */
record ExitTalk(LocalDate on, String by, List<EndReason> reasons) {

    @JsonIgnore
    boolean isDeclined() {
        return reasons.isEmpty();
    }
}
