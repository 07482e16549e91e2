package org.linli.local.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.linli.local.demo.client.Client;
import org.linli.local.demo.client.Unexpected;
import org.linli.local.engine.BusinessTime;

/** Plays the whole case once, on fresh data. */
public final class Demo {

    /** What a script reads. */
    public record Result(boolean ok, List<StepResult> steps, List<Reaction> reactions, Latency.Figures latency) {
    }

    /** One step: its name, whether it went through, and how long it took. */
    public record StepResult(int n, String name, boolean ok, long ms) {
    }

    private static final List<Step> STEPS = List.of(new Agencies(), new People(), new Purchases(), new TenderNotice(),
            new Bidding(), new Signature(), new ClosedDoors(), new LatePayment(), new Settlement(),
            new FailedEvaluation(), new Disqualification(), new ServiceTakenOver(), new ReturnedApplication(),
            new NormOfTheSector(), new MediatedDispute(), new YoungAgency(), new FairResults());

    private final Narration out;
    private final List<StepResult> results = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private Latency.Figures latency = new Latency.Figures(0, 0, 0);

    public Demo(PrintStream out) {
        this.out = new Narration(out);
    }

    /** @return true when every step went through and every reaction came */
    public boolean play() {
        return play(step -> {
        });
    }

    /** @param begun told the number of each step as it begins, and 0 before the latency is measured */
    public boolean play(IntConsumer begun) {
        try (var time = new BusinessTime()) {
            var play = new Play(new Client(), out, time, reactions);
            for (var step : STEPS) {
                begun.accept(results.size() + 1);
                if (!played(step, play)) {
                    return false;
                }
            }
            begun.accept(0);
            latency = new Latency(play).measure();
            out.figures(reactions, latency);
            return reactions.stream().allMatch(Reaction::ok);
        }
    }

    private boolean played(Step step, Play play) {
        var begun = System.nanoTime();
        var number = results.size() + 1;
        out.chapter(number, step.name(), play.today());
        try {
            step.run(play);
            results.add(new StepResult(number, step.name(), true, (System.nanoTime() - begun) / 1_000_000));
            return true;
        } catch (Unexpected unexpected) {
            out.broken(unexpected);
            results.add(new StepResult(number, step.name(), false, (System.nanoTime() - begun) / 1_000_000));
            return false;
        }
    }

    public Result result() {
        var ok = results.size() == STEPS.size() && results.stream().allMatch(StepResult::ok)
                && reactions.stream().allMatch(Reaction::ok);
        return new Result(ok, List.copyOf(results), List.copyOf(reactions), latency);
    }
}
