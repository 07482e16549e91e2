package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.CertificateWatch;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.experience.ExperienceWatch;
import org.linli.workforce.worker.Workers;

/**
 * Holds posts against what their people hold now (R025, T07). A suspended certificate only stops counting; one that is
 * gone for good takes the tier that rested on it.
 */
@ApplicationScoped
class QualificationWatch implements CertificateWatch, ExperienceWatch {

    private final Posts posts;
    private final PostService service;
    private final Certificates certificates;
    private final Workers workers;
    private final Ladder ladder;

    QualificationWatch(Posts posts, PostService service, Certificates certificates, Workers workers, Ladder ladder) {
        this.posts = posts;
        this.service = service;
        this.certificates = certificates;
        this.workers = workers;
        this.ladder = ladder;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void changed(UUID workerId, boolean forGood) {
        var certified = certificates.holds(workerId, CertificateKind.ASSISTANT_SOCIAL_WORKER);
        for (var post : posts.lockedOf(workerId)) {
            var worker = workers.get(workerId);
            if (forGood && !ladder.isMet(worker, post.tier())) {
                service.demote(post, highest(post.tier(), tier -> ladder.isMet(worker, tier)));
            } else if (post.isCertified() != certified) {
                service.recertify(post, certified);
            }
        }
    }

    /** Service or training that a tier rested on was struck: the tier is lost; a suspended certificate loses none. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void struck(UUID workerId) {
        var worker = workers.get(workerId);
        posts.lockedOf(workerId).stream().filter(post -> !ladder.isServed(worker, post.tier()))
                .forEach(post -> service.demote(post, highest(post.tier(), tier -> ladder.isServed(worker, tier))));
    }

    private static Tier highest(Tier below, Predicate<Tier> met) {
        return Stream.of(Tier.values()).filter(tier -> tier.compareTo(below) < 0).filter(met)
                .max(Comparator.naturalOrder()).orElse(Tier.FRONTLINE);
    }
}
