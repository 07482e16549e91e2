package org.linli.workforce.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Caller;

/**
 * Who may touch a worker's things: the person, the agency that registered them, or a role with a grant for all. The agency in a
 * worker's token opens nothing of their colleagues.
 */
@ApplicationScoped
public class Scope {

    private final Workers workers;
    private final Caller caller;

    Scope(Workers workers, Caller caller) {
        this.workers = workers;
        this.caller = caller;
    }

    public void requireWorker(UUID workerId) {
        var worker = workers.get(workerId);
        if (caller.personId().filter(workerId::equals).isPresent()) {
            return;
        }
        if (caller.ownOnly() && !caller.hasRole("agency-clerk") && !caller.hasRole("agency-director")) {
            caller.requirePerson(workerId);
        }
        caller.requireAgency(worker.registeredBy());
    }
}
