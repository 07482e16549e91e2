package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.local.demo.client.Client;
import org.linli.local.demo.client.Pause;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;
import org.linli.local.engine.BusinessTime;
import org.linli.local.engine.Http.Answer;

/** The stage: the client, the clock, what the story remembers, and the waiting for what other services do. */
final class Play {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Client client;
    private final Narration out;
    private final BusinessTime time;
    private final List<Reaction> reactions;
    private final Map<String, String> memory = new HashMap<>();

    Play(Client client, Narration out, BusinessTime time, List<Reaction> reactions) {
        this.client = client;
        this.out = out;
        this.time = time;
        this.reactions = reactions;
    }

    Client client() {
        return client;
    }

    LocalDate today() {
        return time.now().atZone(ZONE).toLocalDate();
    }

    void remember(String name, String value) {
        memory.put(name, value);
    }

    String recall(String name) {
        var value = memory.get(name);
        if (value == null) {
            throw new Unexpected("the story does not remember " + name);
        }
        return value;
    }

    /** A command that has to go through. */
    JsonNode does(String who, String what, Answer answer) {
        if (!answer.ok()) {
            throw new Unexpected(who + " " + what + ": " + answer.status() + " " + answer.body());
        }
        var status = answer.body().path("status").asText();
        out.did(who, what, "✓ " + answer.status() + (status.isEmpty() ? "" : " " + status));
        return answer.body();
    }

    /** Like {@link #does}, untold: one of many alike. */
    JsonNode quietly(String who, String what, Answer answer) {
        if (!answer.ok()) {
            throw new Unexpected(who + " " + what + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    void tells(String who, String what, String answer) {
        out.did(who, what, answer);
    }

    /** A command that has to be refused so. */
    void refused(int status, String who, String what, Answer answer) {
        if (answer.status() != status) {
            throw new Unexpected(who + " " + what + " should be refused with " + status + " but: " + answer.status()
                    + " " + answer.body());
        }
        out.refused(who, what, answer);
    }

    /** Waits until another service shows the effect of an event. */
    JsonNode reacts(String row, String event, Service service, String what, @Nullable String user, String path,
            Predicate<JsonNode> effect) {
        var begun = System.nanoTime();
        var seen = waited(service, user, path, effect);
        var reaction =
                new Reaction(row, event, service.module(), (System.nanoTime() - begun) / 1_000_000, effect.test(seen));
        reactions.add(reaction);
        out.reacted(reaction, what);
        if (!reaction.ok()) {
            throw new Unexpected(service.module() + " did not answer " + event + ": " + what + "; last seen " + seen);
        }
        return seen;
    }

    /** Waits until a command goes through that an event of another service opens. */
    JsonNode opens(String row, String event, Service service, String who, String what, Supplier<Answer> command) {
        var begun = System.nanoTime();
        var answer = command.get();
        while (!answer.ok() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            Pause.shortly();
            answer = command.get();
        }
        var reaction = new Reaction(row, event, service.module(), (System.nanoTime() - begun) / 1_000_000, answer.ok());
        reactions.add(reaction);
        out.reacted(reaction, what);
        return does(who, what, answer);
    }

    private JsonNode waited(Service service, @Nullable String user, String path, Predicate<JsonNode> effect) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var body = client.get(service, user, path).body();
            if (effect.test(body) || System.nanoTime() > end) {
                return body;
            }
            Pause.pause(10);
        }
    }

    /** One minute behind the end of a last day, when what had to be done by then is late. */
    void past(LocalDate lastDay) {
        to(lastDay.plusDays(1));
    }

    /** To the first minute of that day, unless it has come already. */
    void to(LocalDate day) {
        if (today().isBefore(day)) {
            time.to(day.atTime(0, 1).atZone(ZONE).toInstant());
        }
        out.time(today());
    }

    /** The last day of a term as the service says it: rule, basis and all. */
    static LocalDate lastDay(JsonNode deadline) {
        var day = deadline.path("lastDay").asText();
        if (day.isEmpty()) {
            throw new Unexpected("no last day in " + deadline);
        }
        return LocalDate.parse(day);
    }

    static String money(String yuan) {
        return "{\"amount\":\"" + yuan + "\",\"currency\":\"CNY\"}";
    }
}
