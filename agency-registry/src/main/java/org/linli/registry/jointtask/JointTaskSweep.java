package org.linli.registry.jointtask;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Reminds units of what they owe, and says what is late. */
@ApplicationScoped
@Swept(name = "joint-tasks", table = "joint_task")
class JointTaskSweep implements TableSweep {

    private final JointTaskService service;

    JointTaskSweep(JointTaskService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
