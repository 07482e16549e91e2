package org.linli.platform.task;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the agencies a service knows are called. */
@FunctionalInterface
public interface AgencyNames {

    /** Of those it knows; one question for all of them. */
    Map<UUID, String> of(Collection<UUID> ids);
}
