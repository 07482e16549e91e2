package org.linli.procurement.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.planning.proposal.ProposalContent.Deliverable;
import org.linli.procurement.planning.proposal.ProposalContent.Team;

class ProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, WorkCalendar.published());
    private static final Deadline UNTIL = WorkCalendar.published().deadline(TODAY, RULES.get("HA1", TODAY));
    private static final Actor OFFICER = Actor.of("officer");
    private static final String SHA = "a".repeat(64);
    private static final Money AMOUNT = Money.yuan("300000.00");

    private static ProposalContent content(ProposalKind kind, boolean pilot, Deliverable... deliverables) {
        return new ProposalContent(kind, pilot, "t", "s", "440105005", TargetGroup.ELDERLY, null, null,
                List.of(new Team("FRONTLINE", 2, 1)), AMOUNT, new FundSource(FundSource.Channel.DONATION, null, "r"),
                List.of(deliverables), TODAY, TODAY.plusYears(1));
    }

    private static Deliverable due(String code) {
        return new Deliverable(code, "t", null, null);
    }

    private static Proposal submitted(ProposalContent content) {
        return Proposal.submit(Ids.next(), "HZ-2026-A-00001", Ids.next(), "440105005", content, TODAY, UNTIL);
    }

    private static Proposal submitted() {
        return submitted(content(ProposalKind.SPECIAL, false, due("REPORT")));
    }

    private static Proposal after(Proposal proposal, Consumer<Proposal> step) {
        step.accept(proposal);
        return proposal;
    }

    private static Proposal accepted(Proposal proposal) {
        return after(proposal, each -> {
            each.takeUp();
            each.accept("r", OFFICER, TODAY);
        });
    }

    private static Proposal running(Proposal proposal) {
        return after(accepted(proposal), each -> each.start(TODAY));
    }

    private static ProposalReview review(String reviewer, String score) {
        return new ProposalReview(reviewer, new BigDecimal(score), null, "f", TODAY);
    }

    private static Proposal reviewed(String score) {
        return after(running(submitted()), each -> each.review(review("o", score), DAY));
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<ProposalStatus, Supplier<Proposal>>(ProposalStatus.class);
        reach.put(ProposalStatus.SUBMITTED, ProposalTest::submitted);
        reach.put(ProposalStatus.UNDER_REVIEW, () -> after(submitted(), Proposal::takeUp));
        reach.put(ProposalStatus.ACCEPTED, () -> accepted(submitted()));
        reach.put(ProposalStatus.DECLINED, () -> after(submitted(), each -> {
            each.takeUp();
            each.decline("r", OFFICER, TODAY);
        }));
        reach.put(ProposalStatus.WITHDRAWN, () -> after(submitted(), Proposal::withdraw));
        reach.put(ProposalStatus.RUNNING, () -> running(submitted()));
        reach.put(ProposalStatus.REVIEWED, () -> reviewed("60"));
        reach.put(ProposalStatus.ADOPTED, () -> after(reviewed("60"), each -> each.adopt(DAY)));
        reach.put(ProposalStatus.CLOSED, () -> after(reviewed("60"), each -> each.close("r", TODAY)));
        var commands = new EnumMap<ProposalCommand, Consumer<Proposal>>(ProposalCommand.class);
        commands.put(ProposalCommand.TAKE_UP, Proposal::takeUp);
        commands.put(ProposalCommand.ACCEPT, each -> each.accept("r", OFFICER, TODAY));
        commands.put(ProposalCommand.DECLINE, each -> each.decline("r", OFFICER, TODAY));
        commands.put(ProposalCommand.WITHDRAW, Proposal::withdraw);
        commands.put(ProposalCommand.START, each -> each.start(TODAY));
        commands.put(ProposalCommand.DELIVER, each -> each.deliver("REPORT", SHA, TODAY));
        commands.put(ProposalCommand.REVIEW, each -> each.review(review("x", "80"), DAY));
        commands.put(ProposalCommand.ADOPT, each -> each.adopt(DAY));
        commands.put(ProposalCommand.CLOSE, each -> each.close("r", TODAY));
        var table = new EnumMap<ProposalStatus, Set<ProposalCommand>>(ProposalStatus.class);
        table.put(ProposalStatus.SUBMITTED, EnumSet.of(ProposalCommand.TAKE_UP, ProposalCommand.WITHDRAW));
        table.put(ProposalStatus.UNDER_REVIEW,
                EnumSet.of(ProposalCommand.ACCEPT, ProposalCommand.DECLINE, ProposalCommand.WITHDRAW));
        table.put(ProposalStatus.ACCEPTED, EnumSet.of(ProposalCommand.START, ProposalCommand.CLOSE));
        table.put(ProposalStatus.RUNNING,
                EnumSet.of(ProposalCommand.DELIVER, ProposalCommand.REVIEW, ProposalCommand.CLOSE));
        table.put(ProposalStatus.REVIEWED, EnumSet.of(ProposalCommand.ADOPT, ProposalCommand.CLOSE));
        for (var end : EnumSet.of(ProposalStatus.DECLINED, ProposalStatus.WITHDRAWN, ProposalStatus.ADOPTED,
                ProposalStatus.CLOSED)) {
            table.put(end, Set.of());
        }
        TransitionMatrix.check(ProposalStatus.class, ProposalCommand.class, reach, commands, table, Proposal::status);
    }

    @Test
    void aUnitOwesADecisionAndItsDelayIsSaidOnce() {
        var proposal = after(submitted(), Proposal::takeUp);
        assertThat(proposal.tick(UNTIL.passesAt().minusSeconds(1))).isEmpty();
        assertThat(proposal.tick(UNTIL.passesAt())).hasValueSatisfying(
                event -> assertThat(((ProposalEvent.DecisionOverdue) event).rule()).isEqualTo("HA1"));
        assertThat(proposal.tick(UNTIL.passesAt().plusSeconds(9))).isEmpty();
        assertThat(accepted(submitted()).tick(UNTIL.passesAt())).isEmpty();
    }

    @Test
    void researchIsJudgedByTwoPeersWhenEverythingIsHandedIn() {
        var research = running(submitted(content(ProposalKind.RESEARCH, false, due("REPORT"), due("DATA"))));
        research.deliver("REPORT", SHA, TODAY);
        assertThatThrownBy(() -> research.review(review("p1", "80"), DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HA5"));
        assertThatThrownBy(() -> research.deliver("REPORT", SHA, TODAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> research.deliver("NOTHING", SHA, TODAY)).isInstanceOf(Invalid.class);
        research.deliver("DATA", SHA, TODAY);
        research.review(review("p1", "80"), DAY);
        assertThat(research.status()).isEqualTo(ProposalStatus.RUNNING);
        assertThatThrownBy(() -> research.review(review("p1", "90"), DAY)).isInstanceOf(RuleRefused.class);
        assertThat(research.review(review("p2", "75.5"), DAY)).isInstanceOfSatisfying(ProposalEvent.Reviewed.class,
                fact -> assertThat(fact.score()).isEqualTo("77.75"));
        assertThat(research.status()).isEqualTo(ProposalStatus.REVIEWED);
    }

    @Test
    void onlyWhatProvedGoodIsAdopted() {
        assertThatThrownBy(() -> reviewed("59.99").adopt(DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HA3"));
        assertThat(reviewed("59.99").isPositive(DAY)).isFalse();
        assertThat(reviewed("60").isPositive(DAY)).isTrue();
        assertThat(running(submitted()).isPositive(DAY)).isFalse();
        assertThatThrownBy(() -> review("x", "100.01")).isInstanceOf(Invalid.class);
    }

    @Test
    void anAcceptedProposalIsBoughtByItsUnitInItsStreetForNoMore() {
        accepted(submitted()).requireBuyable("440105005", "440105005", AMOUNT, DAY);
        assertThatThrownBy(() -> accepted(submitted()).requireBuyable("440105006", "440105005", AMOUNT, DAY))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(
                () -> accepted(submitted()).requireBuyable("440105005", "440105005", AMOUNT.plus(Money.fen(1)), DAY))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> submitted().requireBuyable("440105005", "440105005", AMOUNT, DAY))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void refusesWhatIsNotWhole() {
        assertThatThrownBy(() -> content(ProposalKind.RESEARCH, false)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> content(ProposalKind.SPECIAL, false, due("A"), due("A"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> content(ProposalKind.SPECIAL, true)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> content(ProposalKind.PILOT, false)).isInstanceOf(Invalid.class);
        assertThat(content(ProposalKind.STATION, true).pilot()).isTrue();
    }
}
