package org.linli.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;

/** The person behind a request: roles and scope from the verified token, and what the role table grants them. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Permissions permissions;
    private @Nullable Grant grant;

    Caller(SecurityIdentity identity, Permissions permissions) {
        this.identity = identity;
        this.permissions = permissions;
    }

    void granted(Grant grant) {
        this.grant = grant;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** @throws IllegalStateException for an anonymous caller, who never reaches a command */
    public Actor actor() {
        if (isAnonymous()) {
            throw new IllegalStateException("an anonymous caller is no actor");
        }
        return new Actor(identity.getPrincipal().getName(), claim("person_id").orElse(null));
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    public Optional<UUID> agencyId() {
        return claim("agency_id").map(Caller::uuidOrForbidden);
    }

    public Optional<UUID> personId() {
        return claim("person_id").map(Caller::uuidOrForbidden);
    }

    /** Nine digits, such as 440105005. */
    public Optional<String> street() {
        return claim("street");
    }

    public Optional<String> department() {
        return claim("department");
    }

    /** The street or department the caller acts for. */
    public Optional<String> unit() {
        return street().or(this::department);
    }

    /** For reads that show the people of one unit more than others; false for an anonymous caller. */
    public boolean holds(String role, String unit) {
        return hasRole(role) && unit().filter(unit::equals).isPresent();
    }

    /** Passes callers whose grant is not limited to their own, and owners. */
    public void requireAgency(UUID agencyId) {
        if (grant == Grant.OWN && !agencyId().filter(agencyId::equals).isPresent()) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "agency_id");
        }
    }

    /** Passes callers whose grant is not limited to their own, and that person. */
    public void requirePerson(UUID personId) {
        if (grant == Grant.OWN && !personId().filter(personId::equals).isPresent()) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "person_id");
        }
    }

    /** Passes callers whose grant is not limited to their own, and officers of that street or department. */
    public void requireUnit(String unit) {
        if (grant == Grant.OWN && !street().filter(unit::equals).isPresent()
                && !department().filter(unit::equals).isPresent()) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "street, department");
        }
    }

    /** True when the operation under way is granted for the caller's own things only: reads filter by the scope. */
    public boolean ownOnly() {
        return grant == Grant.OWN;
    }

    /** What the caller's roles may ask of an aggregate that now accepts these commands: {@code allowedActions}. */
    public List<String> allowed(Collection<? extends Command> accepted) {
        return accepted.stream().map(Command::operation)
                .filter(operation -> permissions.grantOf(operation, identity) != Grant.NONE).sorted().toList();
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.ofNullable(token.<Object>getClaim(name))
                .map(Object::toString).filter(value -> !value.isBlank()) : Optional.empty();
    }

    private static UUID uuidOrForbidden(String claim) {
        try {
            return UUID.fromString(claim);
        } catch (IllegalArgumentException notAnId) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "token");
        }
    }
}
