package org.linli.platform.identity;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.platform.ResourceTable;

/** {@code platform-conflicts.csv}: roles that one person never has together, whoever granted them. */
@Singleton
class RoleConflicts {

    private final List<List<String>> pairs =
            ResourceTable.rows("platform-conflicts.csv").stream().map(row -> List.of(row.split(","))).toList();

    /** Those of the roles that exclude another of them. */
    Set<String> among(Set<String> roles) {
        var conflicting = new TreeSet<String>();
        pairs.stream().filter(roles::containsAll).forEach(conflicting::addAll);
        return conflicting;
    }

    /** What is left when they count for nothing. */
    static Set<String> without(Set<String> conflicting, Set<String> roles) {
        var left = new HashSet<>(roles);
        left.removeAll(conflicting);
        return left;
    }
}
