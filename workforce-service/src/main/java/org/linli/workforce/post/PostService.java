package org.linli.workforce.post;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.worker.Workers;

/** Posts begin, move to a contract and end; each time the agency's capacity and the contract's staffing are told anew. */
@ApplicationScoped
public class PostService {

    private final Posts posts;
    private final Workers workers;
    private final Certificates certificates;
    private final Employers employers;
    private final Ladder ladder;
    private final ContractTeams teams;
    private final Capacity capacity;
    private final List<PostWatch> watches;
    private final Journal journal;
    private final Clock clock;

    PostService(Posts posts, Workers workers, Certificates certificates, Employers employers, Ladder ladder,
            ContractTeams teams, Capacity capacity, @All List<PostWatch> watches, Journal journal, Clock clock) {
        this.posts = posts;
        this.workers = workers;
        this.certificates = certificates;
        this.employers = employers;
        this.ladder = ladder;
        this.teams = teams;
        this.capacity = capacity;
        this.watches = watches;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Post start(PostResource.NewPost request) {
        var today = today();
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
        var post = planned(Ids.next(), worker.id(), request.agencyId(), request.tier(), request.from(), request.contractId());
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
        var former = post.contractId();
        journal.append(post.assign(contractId));
        posts.flush();
        teams.recount(contractId);
        if (former != null && !former.equals(contractId)) {
            teams.recount(former);
        }
        return post;
    }

    @Transactional
    Post end(UUID id, @Nullable String ifMatch, EndReason reason, LocalDate on) {
        var post = posts.get(id);
        Answers.requireMatch(ifMatch, post.version());
        if (on.isAfter(today())) {
            throw new Invalid(PostProblem.ENDS_IN_FUTURE, "on", on);
        }
        ended(post, reason, on);
        changed(post);
        return post;
    }

    /** Closes the post and opens one of the next tier on the same contract, or does neither. */
    @Transactional(TxType.MANDATORY)
    public Post promote(Post post, UUID newPostId, Tier to) {
        ladder.require(workers.get(post.workerId()), to, today());
        return replace(post, newPostId, to, EndReason.PROMOTED);
    }

    /** A tier whose conditions are lost is lost: the post goes on in the highest lower tier that is met. */
    @Transactional(TxType.MANDATORY)
    Post demote(Post post, Tier to) {
        return replace(post, Ids.next(), to, EndReason.NOT_QUALIFIED);
    }

    private Post replace(Post post, UUID newPostId, Tier to, EndReason why) {
        var today = today();
        ended(post, why, today);
        posts.flush();
        var from = post.from().isAfter(today) ? post.from() : today;
        var next = planned(newPostId, post.workerId(), post.agencyId(), to, from, post.contractId());
        if (!from.isAfter(today)) {
            began(next);
        }
        return next;
    }

    private Post planned(UUID id, UUID workerId, UUID agencyId, Tier tier, LocalDate from, @Nullable UUID contractId) {
        var post = Post.plan(id, workerId, agencyId, tier,
                certificates.holds(workerId, CertificateKind.ASSISTANT_SOCIAL_WORKER), from, contractId);
        posts.persistAndFlush(post);
        journal.append(post.planned());
        return post;
    }

    private void ended(Post post, EndReason reason, LocalDate on) {
        journal.append(post.end(reason, on));
        watches.forEach(watch -> watch.ended(post, on));
    }

    void began(Post post) {
        journal.append(post.begin());
        changed(post);
    }

    /** Tells what a changed post changes for the agency and the contract. */
    @Transactional(TxType.MANDATORY)
    void changed(Post post) {
        posts.flush();
        journal.append(capacity.of(post.agencyId()));
        if (post.contractId() != null) {
            teams.recount(post.contractId());
        }
    }

    private void requireOwnContract(@Nullable UUID contractId, UUID agencyId) {
        if (contractId != null && !teams.belongs(contractId, agencyId)) {
            throw new Conflict(PostProblem.OTHER_AGENCYS_CONTRACT, contractId, agencyId);
        }
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
