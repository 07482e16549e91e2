package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.worker.Worker;

/** What a tier asks of a person. A supervisor comes from the local front line: laymen do not lead professionals. */
@ApplicationScoped
public class Ladder {

    /** One condition: what is had and what is needed. */
    public record Step(String rule, String what, String have, String need, boolean met, String basis) {
    }

    private final Certificates certificates;
    private final Rules rules;

    Ladder(Certificates certificates, Rules rules) {
        this.certificates = certificates;
        this.rules = rules;
    }

    /** What the tier asks of the worker on that day, met or not; empty for the front line. */
    public List<Step> steps(Worker worker, Tier tier, LocalDate day) {
        return switch (tier) {
            case FRONTLINE -> List.of();
            case SENIOR -> List.of(certificate(worker, "LADDER-SENIOR-CERT", day),
                    number("LADDER-SENIOR-YEARS", "direct service, years", worker.directYears(), day));
            case LOCAL_SUPERVISOR, MANAGER -> List.of(certificate(worker, "T07-CERT", day),
                    number("T07-YEARS", "direct service, years", worker.directYears(), day),
                    number("T07-LOCAL", "local front line, years", worker.localYears(), day),
                    number("T07-TRAINING", "supervision training, hours", worker.trainingHours(), day));
        };
    }

    /** @throws RuleRefused naming every condition that is not met */
    public void require(Worker worker, Tier tier, LocalDate day) {
        var missing = steps(worker, tier, day).stream().filter(step -> !step.met()).toList();
        if (!missing.isEmpty()) {
            throw new RuleRefused(PostProblem.NOT_QUALIFIED, rules.get(missing.getFirst().rule(), day), "tier", tier,
                    missing.stream().map(step -> step.what() + " " + step.have() + " / " + step.need())
                            .collect(Collectors.joining("; ")));
        }
    }

    private Step certificate(Worker worker, String id, LocalDate day) {
        var rule = rules.get(id, day);
        var kind = CertificateKind.ofLevel(rule.asInt());
        var holds = certificates.holds(worker.id(), kind);
        return new Step(rule.id(), "certificate", holds ? kind.name() : "none in force", kind.name(), holds, rule.basis());
    }

    private Step number(String id, String what, int have, LocalDate day) {
        Rule rule = rules.get(id, day);
        return new Step(id, what, String.valueOf(have), String.valueOf(rule.asInt()), have >= rule.asInt(), rule.basis());
    }
}
