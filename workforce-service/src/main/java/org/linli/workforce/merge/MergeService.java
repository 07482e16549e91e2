package org.linli.workforce.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;
import org.linli.platform.rule.Rule;
import org.linli.platform.vault.Vault;
import org.linli.workforce.certificate.CertificateWatch;
import org.linli.workforce.merge.MergeStatus.MergeCommand;
import org.linli.workforce.post.Posts;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a merge. */
@ApplicationScoped
class MergeService {

    private final Merges merges;
    private final Commands commands;
    private final Workers workers;
    private final Posts posts;
    private final RecordMover mover;
    private final CertificateWatch certificates;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    MergeService(Merges merges, Commands commands, Workers workers, Posts posts, RecordMover mover,
            CertificateWatch certificates, Journal journal, Vault vault, Today today) {
        this.merges = merges;
        this.commands = commands;
        this.workers = workers;
        this.posts = posts;
        this.mover = mover;
        this.certificates = certificates;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** The first of two. */
    @Transactional
    RecordMerge propose(UUID workerId, MergeResource.NewMerge request, Actor by) {
        if (workerId.equals(request.doubleId())) {
            throw new Invalid(MergeProblem.SAME_RECORD, "doubleId", workerId);
        }
        Stream.of(workerId, request.doubleId()).forEach(workers::get);
        var merge =
                RecordMerge.propose(Ids.next(), workerId, request.doubleId(), request.reason(), by, today.day(), vault);
        Supplier<Conflict> open = () -> new Conflict(MergeProblem.OPEN_ALREADY, request.doubleId());
        UniqueIndex.decides(() -> merges.persistAndFlush(merge),
                Map.of("record_merge_open", open, "record_merge_kept", open, "record_merge_pair", open));
        journal.append(merge.proposed());
        return merge;
    }

    /**
     * The second of two. What both have and nobody can have twice stands in the way, and the indexes know of it.
     *
     * @throws Conflict while both are posted, linked, or wait for the same, and where one supervised the other
     */
    @Transactional
    RecordMerge confirm(UUID id, @Nullable String ifMatch, Actor by) {
        merges.peopleOf(id).forEach(workers::locked);
        commands.decide(merges.locked(id), ifMatch, MergeCommand.CONFIRM, merge -> {
            merge.requireOther(by, separation());
            return merge.confirm(by, today.date());
        });
        var merged = merges.get(id);
        workers.get(merged.workerId()).absorb(workers.get(merged.doubleId()), posts.isPosted(merged.doubleId()));
        workers.flush();
        UniqueIndex.decides(() -> mover.move(merged.doubleId(), merged.workerId()), refusals(merged.workerId()));
        workers.deleteById(merged.doubleId());
        workers.flush();
        certificates.changed(merged.workerId(), false);
        return merges.get(id);
    }

    private static Map<String, Supplier<? extends Rejection>> refusals(UUID workerId) {
        Supplier<Conflict> waits = () -> new Conflict(MergeProblem.BOTH_WAIT, workerId);
        Supplier<Conflict> open = () -> new Conflict(MergeProblem.OPEN_ALREADY, workerId);
        Supplier<Conflict> supervised = () -> new Conflict(MergeProblem.SUPERVISED, workerId);
        return Map.ofEntries(Map.entry("post_one_per_person", () -> new Conflict(MergeProblem.BOTH_POSTED, workerId)),
                Map.entry("login_worker_id_key", () -> new Conflict(MergeProblem.BOTH_LINKED, workerId)),
                Map.entry("correction_open", waits), Map.entry("transfer_asked", waits),
                Map.entry("resignation_given", waits), Map.entry("promotion_open", waits),
                Map.entry("conversion_open", waits), Map.entry("record_merge_kept", open),
                Map.entry("record_merge_pair", open), Map.entry("internship_by_another", supervised),
                Map.entry("pool_booking_by_another", supervised));
    }

    @Transactional
    RecordMerge reject(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(merges.locked(id), ifMatch, MergeCommand.REJECT, merge -> {
            merge.requireOther(by, separation());
            return merge.reject(by, today.date());
        });
    }

    void tick(UUID id) {
        commands.giveAll(merges.locked(id), MergeCommand.TICK, merge -> merge.tick(today.date()));
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
