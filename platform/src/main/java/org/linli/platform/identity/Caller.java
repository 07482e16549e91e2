package org.linli.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.InvocationContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Command;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;

/** The person behind a request: roles and scope from the verified token, and what the role table grants them. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Permissions permissions;
    private final Instance<PersonLinks> links;
    private @Nullable String person;
    private boolean personAsked;
    private @Nullable String operation;
    private @Nullable Grant grant;
    private boolean scopeAsked;

    Caller(SecurityIdentity identity, Permissions permissions, Instance<PersonLinks> links) {
        this.identity = identity;
        this.permissions = permissions;
        this.links = links;
    }

    void granted(String operation, Grant grant) {
        this.operation = operation;
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
        return new Actor(identity.getPrincipal().getName(), person().orElse(null));
    }

    /** Had a hand in it, under this or another account; false for an anonymous caller. */
    public boolean isAmong(Handlers handlers) {
        return !isAnonymous() && handlers.include(actor());
    }

    /** @throws Forbidden (403) when roles of the token exclude each other, which then count for nothing */
    void requireNoConflict() {
        if (identity.getPrincipal() instanceof VerifiedToken token && !token.conflicting().isEmpty()) {
            throw new Forbidden(PlatformProblem.ROLES_CONFLICT, String.join(", ", token.conflicting()));
        }
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** Any of them; false for an anonymous caller. */
    public boolean hasAnyRole(Collection<String> roles) {
        return roles.stream().anyMatch(identity::hasRole);
    }

    public Optional<UUID> agencyId() {
        scopeAsked = true;
        return id("agency_id");
    }

    public Optional<UUID> personId() {
        scopeAsked = true;
        return person().map(Caller::uuidOrForbidden);
    }

    /** Nine digits, such as 440105005. */
    public Optional<String> street() {
        scopeAsked = true;
        return claim("street");
    }

    public Optional<String> department() {
        scopeAsked = true;
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

    /** Whether the caller's agency, street or department, or they themselves, own it; false for an anonymous caller. */
    public boolean isOf(Owner owner) {
        return id("agency_id").filter(owner.agencies()::contains).isPresent()
                || claim("street").filter(owner.units()::contains).isPresent()
                || claim("department").filter(owner.units()::contains).isPresent()
                || id("person_id").filter(owner.persons()::contains).isPresent();
    }

    /** True when the operation under way is granted for the caller's own things only: reads filter by the scope. */
    public boolean ownOnly() {
        scopeAsked = true;
        return grant == Grant.OWN;
    }

    /** The widest the caller's roles have for it. */
    public Grant grantOf(String operation) {
        return permissions.grantOf(operation, identity);
    }

    /** What the caller's roles may ask of an aggregate that now accepts these commands: {@code allowedActions}. */
    public List<String> allowed(Collection<? extends Command> accepted) {
        return accepted.stream().map(Command::operation)
                .filter(operation -> permissions.grantOf(operation, identity) != Grant.NONE).sorted().toList();
    }

    /** As {@link #allowed(Collection)}, without what the caller may ask of their own alone when this is not. */
    public List<String> allowed(Collection<? extends Command> accepted, Owner owner) {
        return accepted.stream().map(Command::operation)
                .filter(operation -> switch (permissions.grantOf(operation, identity)) {
                    case ALL -> true;
                    case OWN -> owns(operation, owner);
                    case NONE -> false;
                }).sorted().toList();
    }

    /** True when the caller may see or do this though limited to their own. */
    public boolean owns(Owner owner) {
        return !ownOnly() || owns(operation(), owner);
    }

    /** @throws Forbidden (403) when the operation under way is granted for the caller's own things and this is none */
    public void requireOwn(Owner owner) {
        if (!owns(owner)) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, permissions.claimsOf(operation(), identity).stream()
                    .map(RoleClaim::shown).collect(Collectors.joining(", ")));
        }
    }

    /** Not counted as asking for the scope: a list that shows allowed actions has not filtered by it. */
    private boolean owns(String operation, Owner owner) {
        return permissions.claimsOf(operation, identity).stream().anyMatch(claim -> switch (claim) {
            case AGENCY -> id("agency_id").filter(owner.agencies()::contains).isPresent();
            case UNIT -> claim("street").filter(owner.units()::contains).isPresent()
                    || claim("department").filter(owner.units()::contains).isPresent();
            case PERSON -> person().map(Caller::uuidOrForbidden).filter(owner.persons()::contains).isPresent();
        });
    }

    private String operation() {
        return Objects.requireNonNull(operation, "no operation is under way");
    }

    /** Lets the method run that says it shows or begins only the caller's own: it has to have asked for the scope. */
    @Nullable
    Object askedForScope(InvocationContext call) throws Exception {
        scopeAsked = false;
        var answer = call.proceed();
        if (!scopeAsked) {
            throw new IllegalStateException(
                    operation() + " is granted for the caller's own and never asks whose that is");
        }
        return answer;
    }

    /** As the token says, else as the login of a role that owns by person is linked; asked once. */
    private Optional<String> person() {
        if (!personAsked) {
            personAsked = true;
            person = claim("person_id").or(this::linked).orElse(null);
        }
        return Optional.ofNullable(person);
    }

    private Optional<String> linked() {
        return isAnonymous() || !permissions.isPersonal(identity) ? Optional.empty()
                : links.stream().flatMap(each -> each.personOf(identity.getPrincipal().getName()).stream()).findFirst()
                        .map(UUID::toString);
    }

    private Optional<UUID> id(String claim) {
        return claim(claim).map(Caller::uuidOrForbidden);
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof VerifiedToken token ? token.claim(name) : Optional.empty();
    }

    private static UUID uuidOrForbidden(String claim) {
        try {
            return UUID.fromString(claim);
        } catch (IllegalArgumentException notAnId) {
            throw new Forbidden(PlatformProblem.OUT_OF_SCOPE, "token");
        }
    }
}
