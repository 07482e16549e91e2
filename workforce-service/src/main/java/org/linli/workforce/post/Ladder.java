package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.RuleRefused;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.experience.ExperienceLedger;
import org.linli.workforce.worker.Worker;

/**
 * What each tier asks of a person. A supervisor comes from the local front line, a manager from the supervisors: laymen
 * do not lead professionals.
 */
@ApplicationScoped
public class Ladder {

    /** One condition: what is had and what is needed. */
    public record Step(String rule, String what, String have, String need, boolean met, String basis) {
    }

    private final Certificates certificates;
    private final Posts posts;
    private final ExperienceLedger ledger;
    private final Today today;

    Ladder(Certificates certificates, Posts posts, ExperienceLedger ledger, Today today) {
        this.certificates = certificates;
        this.posts = posts;
        this.ledger = ledger;
        this.today = today;
    }

    /** What the tier asks of the worker today, met or not; empty for the front line. */
    public List<Step> steps(Worker worker, Tier tier) {
        var served = served(worker, tier);
        return switch (tier) {
            case FRONTLINE -> served;
            case SENIOR -> and(certificate(worker, "LADDER-SENIOR-CERT"), served);
            case LOCAL_SUPERVISOR -> and(certificate(worker, "T07-CERT"), served);
            case MANAGER -> and(certificate(worker, "LADDER-MANAGER-CERT"), served);
        };
    }

    private List<Step> served(Worker worker, Tier tier) {
        return switch (tier) {
            case FRONTLINE -> List.of();
            case SENIOR -> List.of(number("LADDER-SENIOR-YEARS", "direct service, years", ledger.directYears(worker)));
            case LOCAL_SUPERVISOR -> List.of(number("T07-YEARS", "direct service, years", ledger.directYears(worker)),
                    number("T07-LOCAL", "local front line, years", ledger.localYears(worker)),
                    number("T07-TRAINING", "supervision training, hours", ledger.supervisionTraining(worker)));
            case MANAGER -> List.of(number("LADDER-MANAGER-YEARS", "direct service, years", ledger.directYears(worker)),
                    number("LADDER-MANAGER-SUPERVISED", "local supervisor, years",
                            posts.yearsAs(worker.id(), Tier.LOCAL_SUPERVISOR, today.date())));
        };
    }

    private static List<Step> and(Step first, List<Step> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** What the tier asks of service and training, whatever certificates there are. */
    boolean isServed(Worker worker, Tier tier) {
        return served(worker, tier).stream().allMatch(Step::met);
    }

    boolean isMet(Worker worker, Tier tier) {
        return steps(worker, tier).stream().allMatch(Step::met);
    }

    /** @throws RuleRefused naming every condition that is not met */
    public void require(Worker worker, Tier tier) {
        var missing = steps(worker, tier).stream().filter(step -> !step.met()).toList();
        if (!missing.isEmpty()) {
            throw new RuleRefused(PostProblem.NOT_QUALIFIED, today.day().rule(missing.getFirst().rule()), "tier", tier,
                    missing.stream().map(step -> step.what() + " " + step.have() + " / " + step.need())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** @throws RuleRefused for a tier above the front line that the person has not climbed to before */
    void requireClimbed(Worker worker, Tier tier) {
        if (tier != Tier.FRONTLINE && posts.highestHeld(worker.id()).compareTo(tier) < 0) {
            throw new RuleRefused(PostProblem.LADDER_SKIPPED, today.day().rule("LADDER-STEP"), "tier", tier,
                    posts.highestHeld(worker.id()));
        }
    }

    private Step certificate(Worker worker, String id) {
        var rule = today.day().rule(id);
        var kind = CertificateKind.ofLevel(rule.asInt());
        var holds = certificates.holds(worker.id(), kind);
        return new Step(rule.id(), "certificate", holds ? kind.name() : "none in force", kind.name(), holds,
                rule.basis());
    }

    private Step number(String id, String what, int have) {
        var rule = today.day().rule(id);
        return new Step(id, what, String.valueOf(have), String.valueOf(rule.asInt()), have >= rule.asInt(),
                rule.basis());
    }
}
