package org.linli.platform.inbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /q/health/well}: whether everything that was heard could be taken. It serves all the same. */
@Wellness
@ApplicationScoped
class DeadLetterHealth implements HealthCheck {

    private final DeadLetters letters;

    DeadLetterHealth(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events taken without exception");
        try {
            var waiting = letters.count();
            return answer.status(waiting == 0).withData("waiting", waiting).build();
        } catch (SQLException away) {
            return answer.down().withData("database", "away").build();
        }
    }
}
