package org.linli.platform.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who had a hand in something: whoever decides on it is none of them. One person may have several accounts,
 * so both are kept and compared.
 *
 * @param ids accounts, and persons as {@code person/…}; never shown
 */
public record Handlers(Set<String> ids) {

    public static final Handlers NONE = new Handlers(Set.of());

    private static final String PERSON = "person/";

    public Handlers {
        ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    /** Of nobody: none. */
    public static Handlers of(@Nullable Actor actor) {
        return actor == null ? NONE : NONE.and(actor);
    }

    public Handlers and(Actor actor) {
        var all = new TreeSet<>(ids);
        all.add(actor.id());
        if (actor.personId() != null) {
            all.add(PERSON + actor.personId());
        }
        return new Handlers(all);
    }

    public Handlers and(Handlers others) {
        var all = new TreeSet<>(ids);
        all.addAll(others.ids);
        return new Handlers(all);
    }

    /** By the same account, or by another account of the same person. */
    public boolean include(Actor actor) {
        return ids.contains(actor.id()) || actor.personId() != null && ids.contains(PERSON + actor.personId());
    }

    /** That person, under whatever account. */
    public boolean include(UUID person) {
        return ids.contains(PERSON + person);
    }

    /** By another account of the same person, and not by this one. */
    public boolean includeOtherAccountOf(Actor actor) {
        return !ids.contains(actor.id()) && include(actor);
    }

    /** The accounts alone, which may be shown. */
    @JsonIgnore
    public List<String> accounts() {
        return ids.stream().filter(id -> !id.startsWith(PERSON)).toList();
    }

    /** The accounts in a sentence. */
    public String named() {
        return String.join(", ", accounts());
    }
}
