package org.linli.registry.jointtask;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All joint meetings. */
@ApplicationScoped
class JointMeetings implements PanacheRepositoryBase<JointMeeting, UUID> {
}
