package org.linli.local.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.linli.local.demo.client.Unexpected;
import org.linli.local.engine.Http.Answer;

/** Tells the story: who did what, what answered, and what other services made of it. */
final class Narration {

    private final PrintStream out;

    Narration(PrintStream out) {
        this.out = out;
    }

    void chapter(int number, String name, LocalDate today) {
        out.printf("%n── %d  %s  %s%n", number, name, "─".repeat(Math.max(2, 78 - name.length())));
        out.printf("   business date %s%n", today);
    }

    void did(String who, String what, String answer) {
        out.printf("   %-22s %-62s %s%n", who, what, answer);
    }

    void refused(String who, String what, Answer answer) {
        var rule = answer.body().path("rule").asText();
        out.printf("   %-22s %-62s ✗ %d %s%n", who, what, answer.status(), answer.body().path("title").asText());
        out.printf("   %-22s   %s%s%n", "", answer.body().path("detail").asText(),
                rule.isEmpty() ? "" : "  [" + rule + ": " + answer.body().path("basis").asText() + "]");
    }

    void reacted(Reaction reaction, String what) {
        out.printf("   %-22s %-62s %s %d ms%n", "↳ " + reaction.service(), what + "  ← " + reaction.event(),
                reaction.ok() ? "✓" : "✗ missing after", reaction.ms());
    }

    void time(LocalDate today) {
        out.printf("   %-22s it is now %s%n", "⏱", today);
    }

    void broken(Unexpected unexpected) {
        out.printf("   ✗ %s%n", unexpected.getMessage());
    }

    void figures(List<Reaction> reactions, Latency.Figures latency) {
        out.printf("%n── %d reactions between services, %d missing%n", reactions.size(),
                reactions.stream().filter(reaction -> !reaction.ok()).count());
        out.printf("   from journal to journal over %d events: median %d ms, p99 %d ms%n%n", latency.count(),
                latency.p50Ms(), latency.p99Ms());
    }
}
