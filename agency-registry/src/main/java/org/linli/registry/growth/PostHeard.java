package org.linli.registry.growth;

import java.util.UUID;

/** What every fact of a post tells of it. */
interface PostHeard {

    UUID workerId();

    UUID postId();

    UUID agencyId();

    boolean certified();
}
