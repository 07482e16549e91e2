package org.linli.platform.identity;

import java.util.Optional;
import java.util.UUID;

/** Whose an account is where its token does not say so; a service in which people link their logins answers it. */
public interface PersonLinks {

    /** Empty for an account that nobody has linked. */
    Optional<UUID> personOf(String account);
}
