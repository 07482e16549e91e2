package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;
import org.linli.platform.identity.Grant;
import org.linli.platform.identity.Permissions;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/**
 * Every door of one aggregate, knocked on over HTTP in every status it can stand in, by who may and by a stranger of
 * the same role: what {@code allowedActions} lists succeeds, what it does not list is refused (409), and a refusal
 * changes nothing in any table. Whoever may read only the own is shown nothing of it.
 *
 * @param <F> what a test knows of one instance: its id, the people around it
 */
public final class Doors<F, S extends Enum<S> & Status<S, C>, C extends Enum<C> & Command> {

    /** @param token of somebody who may */
    private record Door<F>(String method, Function<F, String> token, Function<F, String> path,
            Function<F, String> body) {
    }

    private final Class<S> statuses;
    private final Class<C> commands;
    private final Function<F, String> path;
    private final Map<S, Supplier<F>> reach;
    private final Map<String, Supplier<F>> apart = new HashMap<>();
    private final Map<C, Door<F>> doors;
    private final Map<String, String> named = new HashMap<>();
    private final Set<C> ofAnybody;
    private final List<String> wrong = new ArrayList<>();
    private Function<F, String> reader;
    private BiFunction<F, JsonPath, String> stands = (instance, view) -> view.getString("status");

    private Doors(Class<S> statuses, Class<C> commands, Function<F, String> path) {
        this.statuses = statuses;
        this.commands = commands;
        this.path = path;
        this.reach = new EnumMap<>(statuses);
        this.doors = new EnumMap<>(commands);
        this.ofAnybody = EnumSet.noneOf(commands);
    }

    /** @param path where an instance is read, below /api/v1 */
    public static <F, S extends Enum<S> & Status<S, C>, C extends Enum<C> & Command> Doors<F, S, C> of(
            Class<S> statuses, Class<C> commands, Function<F, String> path) {
        return new Doors<>(statuses, commands, path);
    }

    /** How to bring a fresh instance there. */
    public Doors<F, S, C> reach(S status, Supplier<F> bring) {
        reach.put(status, bring);
        return this;
    }

    /** An instance for one command alone: for a status in which not every instance takes it, and says so. */
    public Doors<F, S, C> reach(S status, C command, Supplier<F> bring) {
        apart.put(status + "×" + command, bring);
        return this;
    }

    /** A POST without a body below the instance's path. */
    public Doors<F, S, C> door(C command, Function<F, String> token, String below) {
        return door(command, token, below, instance -> null);
    }

    /** A POST with a body that is valid in itself. */
    public Doors<F, S, C> door(C command, Function<F, String> token, String below, Function<F, String> body) {
        return door(command, "POST", token, instance -> path.apply(instance) + below, body);
    }

    /** A command that is given at another path or by another method. */
    public Doors<F, S, C> door(C command, String method, Function<F, String> token, Function<F, String> elsewhere,
            Function<F, String> body) {
        doors.put(command, new Door<>(method, token, elsewhere, body));
        return this;
    }

    /**
     * In this status that command is refused by a named problem, not by the status: the end of
     * {@code urn:linli:problem:…}.
     */
    public Doors<F, S, C> named(S status, C command, String problem) {
        named.put(status + "×" + command, problem);
        return this;
    }

    /** Whoever has the role may give it for themselves: a stranger is told so, too, and refused in another's name. */
    public Doors<F, S, C> ofAnybody(C command) {
        ofAnybody.add(command);
        return this;
    }

    /** Where the view says the status, when not at {@code status}. */
    public Doors<F, S, C> statusAt(String jsonPath) {
        return statusBy((instance, view) -> view.getString(jsonPath));
    }

    /** How a view says the status, when it does not name it. */
    public Doors<F, S, C> statusBy(BiFunction<F, JsonPath, String> said) {
        stands = said;
        return this;
    }

    /** Facts and the clock alone move it: this reader sees where it stands, and nobody is offered anything. */
    public Doors<F, S, C> movedByNobody(Function<F, String> token) {
        reader = token;
        return this;
    }

    /** @throws AssertionError naming every door that is not as {@code allowedActions} says */
    public void check() {
        for (var status : statuses.getEnumConstants()) {
            if (!reach.containsKey(status)) {
                wrong.add("no way to " + status);
            }
        }
        for (var command : commands.getEnumConstants()) {
            if (table().containsKey(command.operation()) && !doors.containsKey(command)) {
                wrong.add("no door for " + command);
            }
        }
        reach.forEach(this::walk);
        report();
    }

    /** As {@link #check}, in one status alone: for another way to stand there. */
    public void checkIn(S status) {
        walk(status, reach.get(status));
        report();
    }

    private void report() {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private void walk(S status, Supplier<F> bring) {
        walk(status, doors.keySet(), bring);
        for (var command : doors.keySet()) {
            var own = apart.get(status + "×" + command);
            if (own != null) {
                walk(status, Set.of(command), own);
            }
        }
    }

    /** One instance is brought; its rows are put back for every command that does something to it. */
    private void walk(S status, Collection<C> tried, Supplier<F> bring) {
        Time.reset();
        var instance = bring.get();
        // what an earlier test left due at a later minute of the same day is due before anything is compared
        Time.to(Time.now().plus(Duration.ofMinutes(5)));
        settle();
        ForeignReads.shown("/api/v1" + path.apply(instance)).forEach(shown -> wrong.add(status + ": " + shown));
        if (reader != null) {
            watched(status, reader.apply(instance), instance);
        }
        var kept = KeptDatabase.of(DatabaseContent.now());
        for (var command : open(status, tried, instance, kept)) {
            kept.putBack();
            accepted(status, command, instance, kept);
        }
    }

    /**
     * Tried by strangers, and by who may where it is not listed. A refusal changes nothing: they are tried one after
     * the other and the tables looked at once; where something changed, each is tried alone.
     *
     * @return what is listed
     */
    private Set<C> open(S status, Collection<C> tried, F instance, KeptDatabase kept) {
        var open = EnumSet.noneOf(commands);
        for (var command : tried) {
            if (isListed(status, command, instance)) {
                open.add(command);
            }
        }
        var found = wrong.size();
        for (var command : tried) {
            stranger(status, command, instance);
            if (!open.contains(command)) {
                refused(status, command, instance);
            }
        }
        if (kept.changes().isEmpty()) {
            return open;
        }
        wrong.subList(found, wrong.size()).clear();
        for (var command : tried) {
            alone(status + " × " + command + " by a stranger", kept, () -> stranger(status, command, instance));
            if (!open.contains(command)) {
                alone(status + " × " + command + " was refused", kept, () -> refused(status, command, instance));
            }
        }
        return open;
    }

    /** Where something did change it may have been another's beat: tried again, what the command does it does again. */
    private void alone(String what, KeptDatabase kept, Runnable attempt) {
        var found = wrong.size();
        kept.putBack();
        attempt.run();
        if (!kept.changes().isEmpty()) {
            wrong.subList(found, wrong.size()).clear();
            kept.putBack();
            attempt.run();
            var again = kept.changes();
            if (!again.isEmpty()) {
                wrong.add(what + " and changed " + again);
            }
        }
    }

    /** What follows by itself has followed: sweeps answer what others did. */
    private static void settle() {
        var before = DatabaseContent.now();
        for (int tries = 0; tries < 20; tries++) {
            Time.sweep();
            var after = DatabaseContent.now();
            if (before.differences(after).isEmpty()) {
                return;
            }
            before = after;
        }
    }

    /** Whether the caller is told that it may: what the status accepts, less what the aggregate knows to be in vain. */
    private boolean isListed(S status, C command, F instance) {
        var door = doors.get(command);
        var accepts = status.accepts().contains(command);
        var view = read(door.token().apply(instance), instance);
        if (view == null) {
            return accepts;
        }
        compare(status, instance, view);
        List<String> allowed = view.getList("allowedActions");
        if (allowed == null) {
            wrong.add(status + ": says nothing of allowedActions to who may " + command);
            return accepts;
        }
        if (allowed.contains(command.operation()) && !accepts) {
            wrong.add(status + " × " + command + ": listed in " + allowed + " and not accepted by the status");
        }
        return allowed.contains(command.operation());
    }

    private void watched(S status, String token, F instance) {
        var view = read(token, instance);
        if (view == null) {
            wrong.add(status + ": not shown to who may read it");
            return;
        }
        compare(status, instance, view);
        List<String> allowed = view.getList("allowedActions");
        if (allowed != null && !allowed.isEmpty()) {
            wrong.add(status + ": offers " + allowed + ", and nobody moves it");
        }
    }

    private void compare(S status, F instance, JsonPath view) {
        var said = stands.apply(instance, view);
        if (!status.name().equals(said)) {
            wrong.add(status + ": reached " + said + " instead");
        }
    }

    private void refused(S status, C command, F instance) {
        var door = doors.get(command);
        var answer = knock(door, door.token().apply(instance), instance);
        if (answer.statusCode() != 409 && !isNamed(status, command, answer)) {
            wrong.add(status + " × " + command + ": not listed and answers " + said(answer));
        }
    }

    private void accepted(S status, C command, F instance, KeptDatabase kept) {
        var door = doors.get(command);
        var counted = RoundTrips.counted(() -> knock(door, door.token().apply(instance), instance));
        var answer = counted.answer();
        if (answer.statusCode() / 100 == 2) {
            CommandCosts.grown(command.operation(), counted.waits(), () -> again(door, instance, kept))
                    .ifPresent(grown -> wrong.add(status + " × " + command + ": " + grown));
            return;
        }
        if (!isNamed(status, command, answer) || answer.statusCode() == 409) {
            wrong.add(status + " × " + command + ": listed and answers " + said(answer));
        }
        if (!kept.changes().isEmpty()) {
            alone(status + " × " + command + " was refused", kept,
                    () -> knock(door, door.token().apply(instance), instance));
        }
    }

    private int again(Door<F> door, F instance, KeptDatabase kept) {
        kept.putBack();
        return RoundTrips.counted(() -> knock(door, door.token().apply(instance), instance)).waits();
    }

    /** Somebody of the same role who does not own it: sees no such action, and may not do it. */
    private void stranger(S status, C command, F instance) {
        var door = doors.get(command);
        var roles = roles(door.token().apply(instance));
        var row = table().getOrDefault(command.operation(), Map.of());
        if (roles.stream().map(role -> row.getOrDefault(role, Grant.NONE)).anyMatch(grant -> grant == Grant.ALL)) {
            return;
        }
        var token = Tokens.of("stranger-" + UUID.randomUUID(), roles.toArray(String[]::new)).agency(UUID.randomUUID())
                .person(UUID.randomUUID()).street("440105099").bearer();
        var view = read(token, instance);
        List<String> allowed = view == null ? null : view.getList("allowedActions");
        if (allowed != null && allowed.contains(command.operation()) && !ofAnybody.contains(command)) {
            wrong.add(status + " × " + command + ": a stranger of the same role is told " + allowed);
        }
        var answer = knock(door, token, instance);
        if (answer.statusCode() != 403 && answer.statusCode() != 404) {
            wrong.add(status + " × " + command + ": a stranger of the same role gets " + said(answer));
        }
    }

    private boolean isNamed(S status, C command, HttpReply answer) {
        var problem = named.get(status + "×" + command);
        return problem != null && answer.asString().contains("urn:linli:problem:" + problem + "\"");
    }

    private JsonPath read(String token, F instance) {
        var answer = given().header("Authorization", token).get("/api/v1" + path.apply(instance));
        return answer.statusCode() == 200 ? answer.jsonPath() : null;
    }

    private HttpReply knock(Door<F> door, String token, F instance) {
        var request = given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*").header("Accept-Language", "en").contentType("application/json");
        var body = door.body().apply(instance);
        return (body == null ? request : request.body(body)).request(door.method(),
                "/api/v1" + door.path().apply(instance));
    }

    private static Map<String, Map<String, Grant>> table() {
        return Arc.container().instance(Permissions.class).get().table();
    }

    private static List<String> roles(String bearer) {
        var claims = new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getList("realm_access.roles");
    }

    private static String said(HttpReply answer) {
        var text = answer.asString();
        return answer.statusCode() + " " + text.substring(0, Math.min(text.length(), 400));
    }
}
