package org.linli.registry.norm;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Caller;

/** What the caller may do with norms: an agency that has voted or acknowledged is not told to do it again. */
@RequestScoped
class NormActions {

    /** Asked for once for a whole page. */
    final class Allowed {

        private final Set<UUID> voted;
        private final Set<UUID> acknowledged;

        Allowed(Set<UUID> voted, Set<UUID> acknowledged) {
            this.voted = voted;
            this.acknowledged = acknowledged;
        }

        List<String> of(Norm norm) {
            return norm.allowedTo(caller).stream()
                    .filter(action -> !(action.equals(NormCommand.VOTE.operation()) && voted.contains(norm.id())))
                    .filter(action -> !(action.equals(NormCommand.ACKNOWLEDGE.operation())
                            && acknowledged.contains(norm.id())))
                    .toList();
        }
    }

    private final Voices voices;
    private final Caller caller;

    NormActions(Voices voices, Caller caller) {
        this.voices = voices;
        this.caller = caller;
    }

    Allowed of(List<Norm> norms) {
        var ids = norms.stream().map(Norm::id).toList();
        var agency = caller.agencyId();
        return new Allowed(agency.map(own -> voices.votedOn(ids, own)).orElse(Set.of()),
                agency.map(own -> voices.acknowledged(ids, own)).orElse(Set.of()));
    }
}
