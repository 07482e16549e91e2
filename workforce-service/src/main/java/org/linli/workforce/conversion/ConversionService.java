package org.linli.workforce.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;
import org.linli.workforce.certificate.ExamPolicy.Schooled;
import org.linli.workforce.conversion.ConversionStatus.ConversionCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a conversion; it ends by itself when a certified person is at work. */
@ApplicationScoped
class ConversionService implements PostWatch {

    private final Conversions conversions;
    private final PathwayPolicy pathways;
    private final Commands commands;
    private final Workers workers;
    private final Posts posts;
    private final Journal journal;
    private final Today today;

    ConversionService(Conversions conversions, PathwayPolicy pathways, Commands commands, Workers workers, Posts posts,
            Journal journal, Today today) {
        this.conversions = conversions;
        this.pathways = pathways;
        this.commands = commands;
        this.workers = workers;
        this.posts = posts;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Conflict (409) for who is on the way already */
    @Transactional
    Conversion enrol(ConversionResource.NewConversion request, Actor by) {
        var worker = workers.get(request.workerId());
        var conversion = Conversion.enrol(Ids.next(), worker.id(), worker.employerId(),
                new Schooled(request.schooling(), request.socialWork()), request.formerWork(), by, today.date());
        UniqueIndex.decides(() -> conversions.persistAndFlush(conversion),
                Map.of("conversion_open", () -> new Conflict(ConversionProblem.ENROLLED_ALREADY, worker.id())));
        journal.append(conversion.enrolled());
        return conversion;
    }

    @Transactional
    Conversion recognise(UUID id, @Nullable String ifMatch, int hours, Actor by) {
        return commands.decide(conversions.locked(id), ifMatch, ConversionCommand.RECOGNISE,
                conversion -> conversion.recognise(hours, by, today.day()));
    }

    /** @throws Unprocessable (422) for a post of nobody who supervises at that agency, or of the person themselves */
    @Transactional
    Conversion supervise(UUID id, @Nullable String ifMatch, UUID supervisorPostId) {
        return commands.decideAll(conversions.locked(id), ifMatch, ConversionCommand.SUPERVISE, conversion -> {
            var post = posts.findByIdOptional(supervisorPostId).filter(held -> mayTeach(held, conversion)).orElseThrow(
                    () -> new Unprocessable(ConversionProblem.NO_SUPERVISOR, "supervisorPostId", supervisorPostId));
            return conversion.supervise(post.workerId(), pathways.of(conversion), today.date()).stream().toList();
        });
    }

    private static boolean mayTeach(Post post, Conversion conversion) {
        return post.isActive() && post.tier().leads() && post.agencyId().equals(conversion.agencyId())
                && !post.workerId().equals(conversion.workerId());
    }

    @Transactional
    Conversion log(UUID id, @Nullable String ifMatch, InternDay worked, Actor by) {
        return commands.change(conversions.locked(id), ifMatch, ConversionCommand.LOG,
                conversion -> conversion.log(worked, by, today.date(), today.day().rule("EDUCATION-DAY")));
    }

    @Transactional
    Conversion signOff(UUID id, @Nullable String ifMatch, Actor by) {
        var workerId = conversions.get(id).workerId();
        var held = posts.lockedOf(workerId);
        var signed = commands.decide(conversions.locked(id), ifMatch, ConversionCommand.SIGN_OFF,
                conversion -> conversion.signOff(by, pathways.of(conversion), today.date(), separation()));
        held.forEach(this::began);
        return signed;
    }

    /** @throws RuleRefused (422) by the supervisor, who ends nothing for the person */
    @Transactional
    Conversion leave(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(conversions.locked(id), ifMatch, ConversionCommand.LEAVE, conversion -> {
            if (!conversion.mayLeaveBy(by)) {
                throw new RuleRefused(ConversionProblem.SAME_PERSON, separation(), "actor", by.id());
            }
            return conversion.leave(today.date());
        });
    }

    @Override
    public void began(Post post) {
        if (post.isActive() && post.isCertified()) {
            conversions.lockedBeforePost(post.workerId()).ifPresent(waiting -> commands.give(waiting,
                    ConversionCommand.ARRIVE, conversion -> conversion.arrive(today.date())));
        }
    }

    @Override
    public void recertified(Post post) {
        began(post);
    }

    /** A post that ends changes nothing: the way goes on. */
    @Override
    public void ended(Post post, LocalDate on) {
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
