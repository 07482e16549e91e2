package org.linli.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person by the token's subject, or a service and its job.
 *
 * @param id at most 200 characters; stands in the journal
 * @param personId the token's person_id, where it has one
 */
public record Actor(String id, @Nullable String personId) {

    public Actor {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("an actor has an id of 1 to 200 characters");
        }
    }

    public static Actor of(String id) {
        return new Actor(id, null);
    }

    /** @param service such as {@code funding}; {@code job} such as {@code deadlines} */
    public static Actor job(String service, String job) {
        return of(service + "/" + job);
    }

    public boolean is(Actor other) {
        return id.equals(other.id);
    }

    /** Under whatever account. */
    public boolean isPerson(UUID person) {
        return person.toString().equals(personId);
    }

    /** What belongs to an account. Whether two are one person {@link Handlers} say. */
    public boolean hasAccount(@Nullable String account) {
        return id.equals(account);
    }
}
