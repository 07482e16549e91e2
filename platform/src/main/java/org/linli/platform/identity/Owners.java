package org.linli.platform.identity;

import java.util.UUID;

/** Tells whose each thing of one kind is. */
@FunctionalInterface
public interface Owners {

    /** @throws org.linli.platform.problem.NotFound (404) */
    Owner ownerOf(UUID id);
}
