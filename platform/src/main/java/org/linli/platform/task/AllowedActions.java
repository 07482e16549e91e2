package org.linli.platform.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregate;

/** What the caller may do at aggregates of one kind, where that hangs on more than each of them knows. */
public interface AllowedActions<A extends Aggregate<?>> {

    Class<A> kind();

    /** By id. As many statements for many as for one. */
    Map<UUID, List<String>> at(Collection<A> all);
}
