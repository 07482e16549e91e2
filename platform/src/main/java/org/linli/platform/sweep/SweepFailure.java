package org.linli.platform.sweep;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row whose turn failed: it rests while the others go on.
 *
 * @param row its id, or the day of a daily job
 * @param nextTryAt business time; the pause grows with every attempt, up to a day
 */
@Schema(description = "到期处理失败的记录 A due row whose turn failed, with its reason; the others went on")
public record SweepFailure(String sweep, String row, String reason, int attempts, Instant firstFailedAt,
        Instant lastFailedAt, Instant nextTryAt) {

    boolean restsAt(Instant now) {
        return nextTryAt.isAfter(now);
    }
}
