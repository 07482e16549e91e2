package org.linli.workforce.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Today;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.certificate.ExamPolicy;
import org.linli.workforce.conversion.Pathway.Gate;
import org.linli.workforce.experience.ExperienceLedger;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Posts;
import org.linli.workforce.worker.Workers;

/** What the way asks of a person (T11, T01), and what they have by the same ledgers as everybody. */
@ApplicationScoped
class PathwayPolicy {

    private final ExperienceLedger ledger;
    private final ExamPolicy exams;
    private final Certificates certificates;
    private final Posts posts;
    private final Workers workers;
    private final Today today;

    PathwayPolicy(ExperienceLedger ledger, ExamPolicy exams, Certificates certificates, Posts posts, Workers workers,
            Today today) {
        this.ledger = ledger;
        this.exams = exams;
        this.certificates = certificates;
        this.posts = posts;
        this.workers = workers;
        this.today = today;
    }

    Pathway of(Conversion conversion) {
        var day = today.day();
        var learnt = ledger.educationHours(conversion.workerId(), conversion.enrolledOn().minusDays(1), day.date());
        var hours = conversion.days().stream().mapToInt(InternDay::hours).sum();
        var days = (int) conversion.days().stream().map(InternDay::on).distinct().count();
        var kind = CertificateKind.ASSISTANT_SOCIAL_WORKER;
        var exam = exams.conditions(workers.get(conversion.workerId()), kind, conversion.schooled()).stream()
                .map(one -> new Gate(one.rule(), one.what(), one.have(), one.need(), one.met(), one.basis()));
        var signed = Gate.yes("T11-SIGNED", "signed off by the supervisor", conversion.signedOffOn() != null, day);
        var certified =
                Gate.yes("T11-CERTIFIED", "certificate in force", certificates.holds(conversion.workerId(), kind), day);
        return new Pathway(
                List.of(Gate.number("T11-BRIDGING", "bridging, hours", learnt + conversion.priorHours(), day)),
                List.of(Gate.number("T11-INTERNSHIP", "internship, hours", hours, day),
                        Gate.number("T11-DAYS", "internship, days", days, day)),
                Stream.concat(Stream.of(signed), exam).toList(),
                List.of(certified, Gate.yes("T11-POSTED", "at work in a post", isAtWork(conversion), day)), day);
    }

    private boolean isAtWork(Conversion conversion) {
        return posts.lastingOf(conversion.workerId()).filter(Post::isActive).isPresent();
    }
}
