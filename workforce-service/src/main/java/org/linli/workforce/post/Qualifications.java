package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.CertificateWatch;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.worker.Worker;
import org.linli.workforce.worker.Workers;

/**
 * Holds posts against what their people hold now (R025, T07). A suspended certificate only stops counting; one that is gone
 * for good takes the tier that rested on it.
 */
@ApplicationScoped
class Qualifications implements CertificateWatch {

    private final Posts posts;
    private final PostService service;
    private final Certificates certificates;
    private final Workers workers;
    private final Ladder ladder;
    private final Journal journal;
    private final Clock clock;

    Qualifications(Posts posts, PostService service, Certificates certificates, Workers workers, Ladder ladder, Journal journal,
            Clock clock) {
        this.posts = posts;
        this.service = service;
        this.certificates = certificates;
        this.workers = workers;
        this.ladder = ladder;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void changed(UUID workerId, boolean forGood) {
        var certified = certificates.holds(workerId, CertificateKind.ASSISTANT_SOCIAL_WORKER);
        for (var post : posts.lasting(workerId)) {
            var worker = workers.get(workerId);
            var today = Deadline.dayOf(clock.instant());
            if (forGood && !met(worker, post.tier(), today)) {
                service.demote(post, highestMet(worker, post.tier(), today));
            } else {
                post.recertify(certified).ifPresent(recertified -> {
                    journal.append(recertified);
                    if (post.isActive()) {
                        service.changed(post);
                    }
                });
            }
        }
    }

    private Tier highestMet(Worker worker, Tier below, LocalDate day) {
        var highest = Tier.FRONTLINE;
        for (var tier : Tier.values()) {
            if (tier.compareTo(below) < 0 && met(worker, tier, day)) {
                highest = tier;
            }
        }
        return highest;
    }

    private boolean met(Worker worker, Tier tier, LocalDate day) {
        return ladder.steps(worker, tier, day).stream().allMatch(Ladder.Step::met);
    }
}
