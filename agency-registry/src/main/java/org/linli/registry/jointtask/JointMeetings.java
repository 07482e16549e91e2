package org.linli.registry.jointtask;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All joint meetings. */
@ApplicationScoped
class JointMeetings implements PanacheRepositoryBase<JointMeeting, UUID> {

    JointMeeting get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("JointMeeting", id));
    }
}
