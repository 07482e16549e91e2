package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.registry.agency.AgencyStatus;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.agency.RegisteredAgencyReader.Facts;

/** One transaction per step of a norm. */
@ApplicationScoped
class NormService {

    private final Norms norms;
    private final NormComments comments;
    private final Voices voices;
    private final Commands commands;
    private final Journal journal;
    private final RegisteredAgencyReader agencies;
    private final Today today;

    NormService(Norms norms, NormComments comments, Voices voices, Commands commands, Journal journal,
            RegisteredAgencyReader agencies, Today today) {
        this.norms = norms;
        this.comments = comments;
        this.voices = voices;
        this.commands = commands;
        this.journal = journal;
        this.agencies = agencies;
        this.today = today;
    }

    /** The next edition of that code; one at a time is on its way. */
    @Transactional
    Norm draft(String code, String title, String body, Actor writer) {
        var norm = Norm.draft(Ids.next(), code, norms.lastEdition(code) + 1, title, body, writer);
        UniqueIndex.decides(() -> norms.persistAndFlush(norm),
                Map.of("norm_under_way", () -> new Conflict(NormProblem.OPEN_ALREADY, code), "norm_edition",
                        () -> new Conflict(NormProblem.OPEN_ALREADY, code)));
        return norm;
    }

    @Transactional
    Norm revise(UUID id, @Nullable String ifMatch, String title, String body, Actor writer) {
        return commands.decideAll(norms.locked(id), ifMatch, NormCommand.REVISE,
                Commands.silently(norm -> norm.revise(title, body, writer)));
    }

    @Transactional
    Norm consult(UUID id, @Nullable String ifMatch) {
        return commands.decide(norms.locked(id), ifMatch, NormCommand.CONSULT,
                norm -> norm.consult(today.day().until("NORM-CONSULT")));
    }

    @Transactional
    NormComment comment(UUID id, UUID agencyId, String text) {
        var said = new NormComment(Ids.next(), id, agencyId, text, today.date());
        commands.give(norms.locked(id), NormCommand.COMMENT, norm -> {
            registered(agencyId);
            var commented = norm.comment(said.id(), agencyId, today.date(), today.day().rule("NORM-CONSULT"));
            comments.persist(said);
            return commented;
        });
        return said;
    }

    @Transactional
    NormComment reply(UUID id, UUID commentId, String answer) {
        var norm = norms.locked(id);
        norm.require(NormCommand.REPLY);
        var comment = comments.get(id, commentId);
        comment.requireOpen();
        commands.give(norm, NormCommand.REPLY, held -> {
            comment.answer(answer, today.date());
            return held.reply(commentId, comment.agencyId());
        });
        return comment;
    }

    @Transactional
    Norm openVote(UUID id, @Nullable String ifMatch) {
        return commands.decide(norms.locked(id), ifMatch, NormCommand.OPEN_VOTE,
                norm -> norm.openVote(Poll.open(agencies.countRegistered(), today.day())));
    }

    /** What the agency chose is added to the count; beside its name it stands only where the vote is open. */
    @Transactional
    Norm vote(UUID id, UUID agencyId, Poll.PollChoice choice) {
        return commands.giveAll(norms.locked(id), NormCommand.VOTE, Commands.silently(norm -> {
            var agency = registered(agencyId);
            if (voices.votedOn(List.of(id), agencyId).contains(id)) {
                throw new Conflict(NormProblem.VOTED_ALREADY);
            }
            norm.vote(choice, agency.registeredOn(), today.date(), today.day().rule("NORM-VOTE"));
            voices.vote(id, agencyId, norm.poll().filter(poll -> !poll.secret()).map(poll -> choice), today.date());
        }));
    }

    /** With the new edition the one before it ends. */
    @Transactional
    Norm publish(UUID id, @Nullable String ifMatch, Actor publisher) {
        return commands.decideAll(norms.locked(id), ifMatch, NormCommand.PUBLISH, norm -> {
            var day = today.day();
            var former = norms.lockedPublished(norm.code());
            var said = new ArrayList<DomainEvent>();
            var published = norm.publish(publisher, day.date(), day.until("NORM-ACKNOWLEDGE"), day.rule("SEPARATION"));
            former.ifPresent(edition -> said.add(edition.supersede(id, day.date())));
            said.add(published);
            return said;
        });
    }

    @Transactional
    Norm withdraw(UUID id, @Nullable String ifMatch, String why) {
        return commands.decideAll(norms.locked(id), ifMatch, NormCommand.WITHDRAW, norm -> norm.withdraw(why));
    }

    @Transactional
    Norm acknowledge(UUID id, UUID agencyId) {
        return commands.giveAll(norms.locked(id), NormCommand.ACKNOWLEDGE, norm -> {
            registered(agencyId);
            if (voices.acknowledged(List.of(id), agencyId).contains(id)) {
                throw new Conflict(NormProblem.ACKNOWLEDGED_ALREADY);
            }
            voices.acknowledge(id, agencyId, today.date());
            return List.of(norm.acknowledge(agencyId, today.date()));
        });
    }

    void fellDue(UUID id) {
        var norm = norms.get(id);
        norm.fallDue(norm.status() == NormStatus.PUBLISHED ? voices.missing(id) : 0, today.day())
                .ifPresent(journal::append);
    }

    private Facts registered(UUID agencyId) {
        return Optional.of(agencies.get(agencyId)).filter(agency -> agency.status() == AgencyStatus.REGISTERED)
                .orElseThrow(() -> new Conflict(NormProblem.NOT_REGISTERED));
    }
}
