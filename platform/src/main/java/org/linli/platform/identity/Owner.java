package org.linli.platform.identity;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose something is: what the claims of a token are compared with where a role is granted only its own. Which claim
 * counts for a role says {@link Permissions}: an agency's director owns by agency, an official by street or department.
 *
 * @param agencies any of these agencies owns it
 * @param units any of these streets or departments owns it
 * @param persons any of these persons owns it
 */
public record Owner(Set<UUID> agencies, Set<String> units, Set<UUID> persons) {

    /** Nobody's own: open only to grants that are not limited. */
    public static final Owner NOBODY = new Owner(Set.of(), Set.of(), Set.of());

    public static Owner agency(@Nullable UUID... ids) {
        return new Owner(present(ids), Set.of(), Set.of());
    }

    public static Owner unit(@Nullable String... codes) {
        return new Owner(Set.of(), present(codes), Set.of());
    }

    public static Owner person(@Nullable UUID... ids) {
        return new Owner(Set.of(), Set.of(), present(ids));
    }

    /** Owned by either, each role by its own claim. */
    public Owner and(Owner other) {
        return new Owner(union(agencies, other.agencies), union(units, other.units), union(persons, other.persons));
    }

    @SafeVarargs
    private static <T> Set<T> present(@Nullable T... values) {
        return Arrays.stream(values).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        return others.isEmpty() ? some : some.isEmpty() ? others
                : Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
