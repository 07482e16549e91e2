package org.linli.workforce.post;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.certificate.CertificateKind;
import org.linli.workforce.certificate.Certificates;
import org.linli.workforce.post.PostStatus.PostCommand;
import org.linli.workforce.worker.Workers;

/**
 * Posts begin, move to a contract and end; each time the agency's capacity and the contract's staffing are told anew.
 */
@ApplicationScoped
public class PostService {

    private final Posts posts;
    private final Commands commands;
    private final Workers workers;
    private final Certificates certificates;
    private final Employers employers;
    private final Ladder ladder;
    private final ContractTeams teams;
    private final Capacity capacity;
    private final List<PostWatch> watches;
    private final Journal journal;
    private final Today today;

    PostService(Posts posts, Commands commands, Workers workers, Certificates certificates, Employers employers,
            Ladder ladder, ContractTeams teams, Capacity capacity, @All List<PostWatch> watches, Journal journal,
            Today today) {
        this.posts = posts;
        this.commands = commands;
        this.workers = workers;
        this.certificates = certificates;
        this.employers = employers;
        this.ladder = ladder;
        this.teams = teams;
        this.capacity = capacity;
        this.watches = watches;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Post start(PostResource.NewPost request) {
        employers.requireRegistered(request.agencyId());
        if (request.from().isBefore(today.date().minusMonths(1))) {
            throw new Invalid(PostProblem.FROM_TOO_EARLY, "from", request.from());
        }
        var worker = workers.locked(request.workerId());
        if (!worker.isKeptBy(request.agencyId())) {
            throw new RuleRefused(PostProblem.NO_CONSENT, today.day().rule("TRANSFER-CONSENT"), "workerId",
                    worker.id());
        }
        if (posts.isPosted(worker.id())) {
            throw new Conflict(PostProblem.POSTED_ALREADY, worker.id());
        }
        requireOwnContract(request.contractId(), request.agencyId());
        ladder.require(worker, request.tier());
        ladder.requireClimbed(worker, request.tier());
        var post = planned(Ids.next(), worker.id(), request.agencyId(), request.tier(), request.from(),
                request.contractId());
        if (request.probationUntil() != null) {
            var most = today.day().rule("PROBATION-MOST");
            if (posts.wasTriedOut(worker.id(), request.agencyId())) {
                throw new RuleRefused(PostProblem.PROBATION_AGAIN, most, "probationUntil", worker.id());
            }
            post.tryOut(request.probationUntil(), most);
        }
        return opened(post);
    }

    @Transactional
    Post assign(UUID id, @Nullable String ifMatch, UUID contractId) {
        var post = posts.locked(id);
        var former = post.contractId();
        commands.decide(post, ifMatch, PostCommand.ASSIGN, held -> {
            requireOwnContract(contractId, held.agencyId());
            return held.assign(contractId, today.date());
        });
        // in one order, so that two people who change places do not wait for each other
        Stream.of(contractId, former).filter(Objects::nonNull).distinct().sorted().forEach(teams::recount);
        return post;
    }

    @Transactional
    Post end(UUID id, @Nullable String ifMatch, EndReason reason, LocalDate on) {
        var post = commands.decide(posts.locked(id), ifMatch, PostCommand.END, held -> {
            if (reason.isStep()) {
                throw new Invalid(PostProblem.NO_END, "reason", reason);
            }
            if (on.isAfter(today.date())) {
                throw new Invalid(PostProblem.ENDS_IN_FUTURE, "on", on);
            }
            return held.end(reason, on);
        });
        left(post, on);
        return post;
    }

    /** The person leaves of their own will, by notice; nobody is asked. */
    @Transactional(TxType.MANDATORY)
    public void leave(Post post, EndReason reason, LocalDate on) {
        commands.give(post, PostCommand.END, held -> held.end(reason, on));
        left(post, on);
    }

    /** What hung on the post ends with it, and so does the consent under which the agency kept the record. */
    private void left(Post post, LocalDate on) {
        watches.forEach(watch -> watch.ended(post, on));
        workers.locked(post.workerId()).leave(post.agencyId());
        changed(post);
    }

    /** @throws IllegalTransition (409) where {@link #promote} could not follow */
    public void requireReplaceable(Post post) {
        post.require(PostCommand.END);
    }

    /** Closes the post and opens one of the next tier on the same contract; the caller has asked whether it may be. */
    @Transactional(TxType.MANDATORY)
    public void promote(Post post, UUID newPostId, Tier to) {
        replace(post, newPostId, to, EndReason.PROMOTED);
    }

    /** A tier whose conditions are lost is lost: the post goes on in the highest lower tier that is met. */
    @Transactional(TxType.MANDATORY)
    void demote(Post post, Tier to) {
        replace(post, Ids.next(), to, EndReason.NOT_QUALIFIED);
    }

    @Transactional(TxType.MANDATORY)
    void recertify(Post post, boolean certified) {
        commands.giveAll(post, PostCommand.RECERTIFY, held -> held.recertify(certified).stream().toList());
        watches.forEach(watch -> watch.recertified(post));
        if (post.isActive()) {
            changed(post);
        }
    }

    /** The contract is over: whoever was posted to it is free for another. */
    @Transactional(TxType.MANDATORY)
    public void releaseFrom(UUID contractId, LocalDate lastDay) {
        posts.lockedOn(contractId).forEach(
                post -> commands.giveAll(post, PostCommand.RELEASE, held -> held.release(lastDay).stream().toList()));
    }

    private void replace(Post post, UUID newPostId, Tier to, EndReason why) {
        var day = today.date();
        commands.give(post, PostCommand.END, held -> held.end(why, day));
        watches.forEach(watch -> watch.ended(post, day));
        var from = post.from().isAfter(day) ? post.from() : day;
        var next = planned(newPostId, post.workerId(), post.agencyId(), to, from, post.contractId());
        next.continues(post);
        opened(next);
    }

    private Post planned(UUID id, UUID workerId, UUID agencyId, Tier tier, LocalDate from, @Nullable UUID contractId) {
        var certified = certificates.holds(workerId, CertificateKind.ASSISTANT_SOCIAL_WORKER);
        return Post.plan(id, workerId, agencyId, tier, certified, from, contractId);
    }

    private Post opened(Post post) {
        posts.persistAndFlush(post);
        journal.append(post.planned());
        if (!post.from().isAfter(today.date())) {
            began(post);
        }
        return post;
    }

    void began(Post post) {
        commands.give(post, PostCommand.BEGIN, Post::begin);
        watches.forEach(watch -> watch.began(post));
        changed(post);
    }

    /** Tells what a changed post changes for the agency and the contract. */
    private void changed(Post post) {
        journal.append(capacity.of(post.agencyId()));
        if (post.contractId() != null) {
            teams.recount(post.contractId());
        }
    }

    private void requireOwnContract(@Nullable UUID contractId, UUID agencyId) {
        if (contractId != null && !teams.belongs(contractId, agencyId)) {
            throw new Unprocessable(PostProblem.OTHER_AGENCYS_CONTRACT, "contractId", contractId, agencyId);
        }
    }
}
