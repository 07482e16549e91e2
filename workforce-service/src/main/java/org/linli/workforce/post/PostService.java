package org.linli.workforce.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;
import org.linli.platform.web.Answers;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.worker.Workers;

/** Posts begin, move to a contract and end; each time the agency's capacity and the contract's staffing are told anew. */
@ApplicationScoped
class PostService implements Sweep {

    private final Posts posts;
    private final Workers workers;
    private final Certificates certificates;
    private final Employers employers;
    private final Ladder ladder;
    private final ContractTeams teams;
    private final Journal journal;
    private final Clock clock;

    PostService(Posts posts, Workers workers, Certificates certificates, Employers employers, Ladder ladder,
            ContractTeams teams, Journal journal, Clock clock) {
        this.posts = posts;
        this.workers = workers;
        this.certificates = certificates;
        this.employers = employers;
        this.ladder = ladder;
        this.teams = teams;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Post start(PostResource.NewPost request) {
        var today = Deadline.dayOf(clock.instant());
        employers.requireRegistered(request.agencyId(), today);
        if (request.from().isBefore(today.minusMonths(1))) {
            throw new Invalid(PostProblem.FROM_TOO_EARLY, "from", request.from());
        }
        var worker = workers.get(request.workerId());
        if (posts.isPosted(worker.id())) {
            throw new Conflict(PostProblem.POSTED_ALREADY, worker.id());
        }
        requireOwnContract(request.contractId(), request.agencyId());
        ladder.require(worker, request.tier(), today);
        var post = Post.plan(Ids.next(), worker.id(), request.agencyId(), request.tier(),
                certificates.holds(worker.id(), CertificateKind.ASSISTANT_SOCIAL_WORKER), request.from(), request.contractId());
        posts.persistAndFlush(post);
        journal.append(post.planned());
        if (!request.from().isAfter(today)) {
            began(post);
        }
        posts.flush();
        return post;
    }

    @Transactional
    Post assign(UUID id, @Nullable String ifMatch, UUID contractId) {
        var post = posts.get(id);
        Answers.requireMatch(ifMatch, post.version());
        requireOwnContract(contractId, post.agencyId());
        journal.append(post.assign(contractId));
        posts.flush();
        teams.recount(contractId);
        return post;
    }

    @Transactional
    Post end(UUID id, @Nullable String ifMatch, EndReason reason, LocalDate on) {
        var post = posts.get(id);
        Answers.requireMatch(ifMatch, post.version());
        journal.append(post.end(reason, on));
        changed(post);
        return post;
    }

    private void began(Post post) {
        journal.append(post.begin());
        changed(post);
    }

    private void changed(Post post) {
        posts.flush();
        journal.append(capacity(post.agencyId()));
        if (post.contractId() != null) {
            teams.recount(post.contractId());
        }
    }

    private PostEvent.CapacityChanged capacity(UUID agencyId) {
        var byTier = new EnumMap<Tier, Integer>(Tier.class);
        var certified = 0;
        var active = posts.activeAt(agencyId);
        for (var post : active) {
            byTier.merge(post.tier(), 1, Integer::sum);
            certified += post.isCertified() ? 1 : 0;
        }
        return new PostEvent.CapacityChanged(agencyId, active.size(), certified, byTier);
    }

    private void requireOwnContract(@Nullable UUID contractId, UUID agencyId) {
        if (contractId != null && !teams.belongs(contractId, agencyId)) {
            throw new Conflict(PostProblem.OTHER_AGENCYS_CONTRACT, contractId, agencyId);
        }
    }

    @Override
    public String name() {
        return "posts-begin";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<UUID> due = posts.getEntityManager().createNativeQuery("""
                select id from post where next_check_at <= :now
                order by next_check_at for update skip locked limit :limit""", UUID.class).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        due.forEach(id -> began(posts.get(id)));
        return due.size();
    }
}
