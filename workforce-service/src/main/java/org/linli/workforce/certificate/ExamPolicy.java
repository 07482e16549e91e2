package org.linli.workforce.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.rule.Rule;
import org.linli.workforce.experience.ExperienceLedger;
import org.linli.workforce.worker.Worker;

/**
 * Who may sit which exam (T01 to T03): by schooling and the years of social work that the ledger holds. The office that
 * holds the exam looks at the diploma.
 */
@ApplicationScoped
public class ExamPolicy {

    /** One condition: what is had and what is needed. */
    public record Condition(String rule, String what, String have, String need, boolean met, String basis) {
    }

    /** @param socialWork whether the school taught social work */
    public record Schooled(Schooling schooling, boolean socialWork) {
    }

    private final Certificates certificates;
    private final ExperienceLedger ledger;
    private final Today today;

    ExamPolicy(Certificates certificates, ExperienceLedger ledger, Today today) {
        this.certificates = certificates;
        this.ledger = ledger;
        this.today = today;
    }

    public List<Condition> conditions(Worker worker, CertificateKind kind, Schooled schooled) {
        var day = today.day();
        return switch (kind) {
            case ASSISTANT_SOCIAL_WORKER -> List.of(years(worker, assistantRule(schooled, day), 0));
            case SOCIAL_WORKER -> socialWorker(worker, schooled, day);
            case SENIOR_SOCIAL_WORKER -> senior(worker, schooled, day);
        };
    }

    private static Rule assistantRule(Schooled schooled, BusinessDay day) {
        var school = schooled.schooling().atMost(Schooling.BACHELOR);
        return day.rule(schooled.socialWork() && school != Schooling.SECONDARY ? "T01-SW-" + school : "T01-" + school);
    }

    /** Who left school early has the assistant's certificate first; who studied something else works longer. */
    private List<Condition> socialWorker(Worker worker, Schooled schooled, BusinessDay day) {
        if (schooled.schooling() == Schooling.SECONDARY) {
            return List.of(holds(worker, CertificateKind.ASSISTANT_SOCIAL_WORKER, day.rule("T02-SECONDARY-CERT")),
                    since(worker, CertificateKind.ASSISTANT_SOCIAL_WORKER, day.rule("T02-SECONDARY")));
        }
        var longer = schooled.socialWork() ? 0 : day.rule("T02-OTHER").asInt();
        return List.of(years(worker, day.rule("T02-SW-" + schooled.schooling()), longer));
    }

    private List<Condition> senior(Worker worker, Schooled schooled, BusinessDay day) {
        var school = day.rule("T03-SCHOOLING");
        var least = Schooling.ofLevel(school.asInt());
        return List.of(
                new Condition(school.id(), "schooling", schooled.schooling().name(), least.name(),
                        schooled.schooling().compareTo(least) >= 0, school.basis()),
                holds(worker, CertificateKind.SOCIAL_WORKER, day.rule("T03-CERT")),
                since(worker, CertificateKind.SOCIAL_WORKER, day.rule("T03-YEARS")));
    }

    private Condition holds(Worker worker, CertificateKind kind, Rule rule) {
        var held = certificates.holds(worker.id(), kind);
        return new Condition(rule.id(), "certificate", held ? kind.name() : "none in force", kind.name(), held,
                rule.basis());
    }

    /** No more years than were served, and than have passed since the certificate was issued. */
    private Condition since(Worker worker, CertificateKind kind, Rule rule) {
        var passed = certificates.firstIssued(worker.id(), kind)
                .map(issued -> (int) ChronoUnit.YEARS.between(issued, today.date())).orElse(0);
        return number(rule, "social work since the certificate, years", Math.min(passed, ledger.directYears(worker)),
                rule.asInt());
    }

    private Condition years(Worker worker, Rule rule, int longer) {
        return number(rule, "social work, years", ledger.directYears(worker), rule.asInt() + longer);
    }

    private static Condition number(Rule rule, String what, int have, int need) {
        return new Condition(rule.id(), what, String.valueOf(have), String.valueOf(need), have >= need, rule.basis());
    }
}
