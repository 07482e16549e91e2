package org.linli.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.identity.Caller;

/** Tells of what is shown in clear before it leaves: by {@link Restricted}, or by hand where only some see it. */
@ApplicationScoped
public class RestrictedReadings {

    private final AuditTrail trail;
    private final Caller caller;

    RestrictedReadings(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** @param purpose in a word that names nobody */
    public void shown(String operation, Object subject, String purpose) {
        var read = new RestrictedRead(caller.actor().id(), operation, subject.toString(), purpose);
        QuarkusTransaction.joiningExisting().run(() -> trail.say(read));
    }
}
