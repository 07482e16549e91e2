package org.linli.platform.identity;

import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** Tells whose each thing of one kind is. */
@FunctionalInterface
public interface Owners {

    /** @throws NotFound (404) */
    Owner ownerOf(UUID id);
}
