package org.linli.procurement.judging.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;

class SeatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Rule C04 = RuleBook.shipped().get("C04", TODAY);
    private static final UUID TENDER = Ids.next();
    private static final Actor ONE = Actor.of("one");
    private static final Actor OTHER = Actor.of("other");

    private static Seat drawn() {
        return drawn(Seat.Kind.EXPERT, TENDER);
    }

    private static Seat drawn(Seat.Kind kind, UUID tender) {
        return Seat.drawn(Ids.next(), new Seat.Drawing(tender, "440105005", 1, TODAY), Ids.next(), kind);
    }

    private static Seat confirmed(Seat.Kind kind, UUID tender) {
        var seat = drawn(kind, tender);
        seat.confirm(List.of());
        return seat;
    }

    private static Seat after(Consumer<Seat> step) {
        var seat = drawn();
        step.accept(seat);
        return seat;
    }

    private static void voidIt(Seat seat) {
        if (seat.status().isLive()) {
            seat.proposeVoid(Misconduct.AGREED_SCORES, "r", ONE);
        }
        seat.confirmVoid(OTHER);
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<SeatStatus, Supplier<Seat>>(SeatStatus.class);
        reach.put(SeatStatus.DRAWN, SeatTest::drawn);
        reach.put(SeatStatus.CONFIRMED, () -> after(seat -> seat.confirm(List.of())));
        reach.put(SeatStatus.DECLINED, () -> after(seat -> seat.decline("r")));
        reach.put(SeatStatus.RECUSED, () -> after(seat -> seat.recuse("r")));
        reach.put(SeatStatus.DISMISSED, () -> after(seat -> seat.dismiss("r")));
        reach.put(SeatStatus.VOIDED, () -> after(SeatTest::voidIt));
        var commands = new EnumMap<SeatCommand, Consumer<Seat>>(SeatCommand.class);
        commands.put(SeatCommand.CONFIRM, seat -> seat.confirm(List.of()));
        commands.put(SeatCommand.DECLINE, seat -> seat.decline("r"));
        commands.put(SeatCommand.RECUSE, seat -> seat.recuse("r"));
        commands.put(SeatCommand.VOTE_CHAIR, seat -> seat.voteForChair(confirmed(Seat.Kind.EXPERT, TENDER), C04));
        commands.put(SeatCommand.DISMISS, seat -> seat.dismiss("r"));
        commands.put(SeatCommand.PROPOSE_VOID, seat -> seat.proposeVoid(Misconduct.AGREED_SCORES, "r", ONE));
        commands.put(SeatCommand.CONFIRM_VOID, SeatTest::voidIt);
        commands.put(SeatCommand.BAR, Seat::bar);
        var table = new EnumMap<SeatStatus, Set<SeatCommand>>(SeatStatus.class);
        for (var status : SeatStatus.values()) {
            table.put(status, Set.of());
        }
        table.put(SeatStatus.DRAWN, EnumSet.of(SeatCommand.CONFIRM, SeatCommand.DECLINE, SeatCommand.RECUSE,
                SeatCommand.DISMISS, SeatCommand.PROPOSE_VOID, SeatCommand.CONFIRM_VOID, SeatCommand.BAR));
        table.put(SeatStatus.CONFIRMED, EnumSet.of(SeatCommand.RECUSE, SeatCommand.VOTE_CHAIR, SeatCommand.DISMISS,
                SeatCommand.PROPOSE_VOID, SeatCommand.CONFIRM_VOID, SeatCommand.BAR));
        TransitionMatrix.check(SeatStatus.class, SeatCommand.class, reach, commands, table, Seat::status);
    }

    @Test
    void anOpinionIsVoidOnlyWhenAnotherOfficerAgrees() {
        var seat = confirmed(Seat.Kind.EXPERT, TENDER);
        assertThatThrownBy(() -> seat.confirmVoid(OTHER)).isInstanceOf(Conflict.class);
        seat.proposeVoid(Misconduct.PRIVATE_CONTACT, "met a bidder", ONE);
        assertThat(seat.status()).isEqualTo(SeatStatus.CONFIRMED);
        assertThatThrownBy(() -> seat.confirmVoid(ONE)).isInstanceOf(Conflict.class);
        assertThat(seat.confirmVoid(OTHER))
                .isEqualTo(new SeatEvent.Voided(TENDER, seat.id(), Misconduct.PRIVATE_CONTACT));
    }

    @Test
    void onlyAConfirmedExpertOfThisCommitteeMayChair() {
        var voter = confirmed(Seat.Kind.REPRESENTATIVE, TENDER);
        var expert = confirmed(Seat.Kind.EXPERT, TENDER);
        voter.voteForChair(expert, C04);
        assertThat(voter.chairVote()).contains(expert.id());
        for (var wrong : List.of(voter, drawn(), confirmed(Seat.Kind.EXPERT, Ids.next()))) {
            assertThatThrownBy(() -> voter.voteForChair(wrong, C04)).isInstanceOfSatisfying(RuleRefused.class,
                    refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo("C04"));
        }
    }

    /** Beside expert.barred a fact that says so would tell who sat (C04). */
    @Test
    void aBannedMembersSeatFallsWithoutSayingWhy() {
        var seat = confirmed(Seat.Kind.EXPERT, TENDER);
        assertThat(seat.bar()).isEqualTo(new SeatEvent.Dismissed(TENDER, seat.id()));
        assertThat(seat.cause()).isEmpty();
    }
}
