package org.linli.registry.guideline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.registry.standing.AgencyRegister;

/** One transaction per step of a guideline. */
@ApplicationScoped
class GuidelineService {

    private final Guidelines guidelines;
    private final AgencyRegister register;
    private final Commands commands;
    private final RunningNumbers numbers;
    private final Today today;

    GuidelineService(Guidelines guidelines, AgencyRegister register, Commands commands, RunningNumbers numbers,
            Today today) {
        this.guidelines = guidelines;
        this.register = register;
        this.commands = commands;
        this.numbers = numbers;
        this.today = today;
    }

    @Transactional
    Guideline draft(GuidelineApi.NewGuideline body, Actor writer) {
        var drafted = Guideline.draft(Ids.next(), numbers.next("guideline_number", "G", today.date()), 1,
                body.practiceField(), body.title(), body.body(), writer);
        guidelines.persistAndFlush(drafted);
        return drafted;
    }

    /**
     * The next edition of that number, in the same field; one at a time is on its way.
     *
     * @throws NotFound (404) for a number that no guideline has
     */
    @Transactional
    Guideline draftNext(String number, GuidelineApi.GuidelineWording body, Actor writer) {
        var latest = guidelines.latest(number);
        var drafted = Guideline.draft(Ids.next(), number, latest.edition() + 1, latest.practiceField(), body.title(),
                body.body(), writer);
        UniqueIndex.decides(() -> guidelines.persistAndFlush(drafted),
                Map.of("guideline_under_way", () -> new Conflict(GuidelineProblem.OPEN_ALREADY, number),
                        "guideline_edition", () -> new Conflict(GuidelineProblem.OPEN_ALREADY, number)));
        return drafted;
    }

    @Transactional
    Guideline revise(UUID id, @Nullable String ifMatch, GuidelineApi.GuidelineWording body, Actor writer) {
        return silently(id, ifMatch, GuidelineCommand.REVISE, held -> held.revise(body.title(), body.body(), writer));
    }

    @Transactional
    Guideline consult(UUID id, @Nullable String ifMatch) {
        return commands.decide(guidelines.locked(id), ifMatch, GuidelineCommand.CONSULT,
                held -> held.consult(today.day().until("GUIDE-CONSULT")));
    }

    @Transactional
    Guideline comment(UUID id, UUID agencyId, String text) {
        return commands.giveAll(guidelines.locked(id), GuidelineCommand.COMMENT, Commands.silently(held -> {
            register.requireRegistered(agencyId);
            held.comment(new Remark(Ids.next(), agencyId, text, today.date(), null), today.day().rule("GUIDE-CONSULT"),
                    today.day().rule("GUIDE-REMARKS"));
        }));
    }

    @Transactional
    Guideline reply(UUID id, UUID remarkId, String words) {
        return commands.giveAll(guidelines.locked(id), GuidelineCommand.REPLY,
                Commands.silently(held -> held.reply(remarkId, words)));
    }

    /** With the new edition the one before it ends. */
    @Transactional
    Guideline publish(UUID id, @Nullable String ifMatch, Actor publisher) {
        return commands.decideAll(guidelines.locked(id), ifMatch, GuidelineCommand.PUBLISH, held -> {
            var day = today.day();
            var former = guidelines.lockedInForce(held.number());
            var said = new ArrayList<DomainEvent>();
            var published = held.publish(publisher, day.date(), day.rule("SEPARATION"));
            former.ifPresent(edition -> said.add(edition.supersede(id, day.date())));
            said.add(published);
            return said;
        });
    }

    @Transactional
    Guideline drop(UUID id, @Nullable String ifMatch) {
        return silently(id, ifMatch, GuidelineCommand.DROP, Guideline::drop);
    }

    @Transactional
    Guideline proposeWithdrawal(UUID id, @Nullable String ifMatch, String why, Actor actor) {
        return silently(id, ifMatch, GuidelineCommand.PROPOSE_WITHDRAWAL,
                held -> held.proposeWithdrawal(why, actor, today.day().until("STEP-CONFIRM")));
    }

    @Transactional
    Guideline confirmWithdrawal(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(guidelines.locked(id), ifMatch, GuidelineCommand.CONFIRM_WITHDRAWAL,
                held -> held.confirmWithdrawal(second, today.date(), today.day().rule("SEPARATION")));
    }

    @Transactional
    Guideline rejectWithdrawal(UUID id, @Nullable String ifMatch) {
        return silently(id, ifMatch, GuidelineCommand.REJECT_WITHDRAWAL, Guideline::rejectWithdrawal);
    }

    private Guideline silently(UUID id, @Nullable String ifMatch, GuidelineCommand command, Consumer<Guideline> work) {
        return commands.decideAll(guidelines.locked(id), ifMatch, command, Commands.silently(work));
    }

    void fellDue(UUID id) {
        commands.giveAll(guidelines.get(id), GuidelineCommand.FALL_DUE, held -> held.fallDue(today.day()));
    }
}
