package org.linli.platform.inbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /q/health/well}: whether everything that others said was heard. It serves all the same. */
@Wellness
@ApplicationScoped
class GapHealth implements HealthCheck {

    private final Gaps gaps;

    GapHealth(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events heard without a gap");
        try {
            var open = gaps.count();
            return answer.status(open == 0).withData("gaps", open).build();
        } catch (SQLException away) {
            return answer.down().withData("database", "away").build();
        }
    }
}
