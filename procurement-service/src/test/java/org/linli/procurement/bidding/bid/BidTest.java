package org.linli.procurement.bidding.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

class BidTest {

    private static final UUID PARTNER = Ids.next();
    private static final Rule CURE = RuleBook.shipped().get("HB2", LocalDate.of(2026, 11, 24));
    private static final TechnicalOffer.Document PAPER = new TechnicalOffer.Document("p.pdf", "c".repeat(64), 1, null);
    private static final Instant UNTIL = Instant.EPOCH.plusSeconds(100);

    private static Bid submitted() {
        return Bid.submit(Ids.next(), Ids.next(), Ids.next(), List.of(Partner.asked(PARTNER, BigDecimal.TEN)),
                "a".repeat(64), Actor.of("d"), Instant.EPOCH);
    }

    private static Bid opened() {
        return after(submitted(), bid -> bid.open("B01"));
    }

    /** Opened, with paperwork asked for. */
    private static Bid asked() {
        return after(opened(),
                bid -> bid.askCure(List.of(new Cure.Defect(Cure.Kind.MISSING_SIGNATURE, "p. 3")), UNTIL));
    }

    private static Bid qualified() {
        return after(opened(), Bid::qualify);
    }

    private static Bid after(Bid bid, Consumer<Bid> step) {
        step.accept(bid);
        return bid;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<BidStatus, Supplier<Bid>>(BidStatus.class);
        reach.put(BidStatus.SUBMITTED, BidTest::submitted);
        reach.put(BidStatus.WITHDRAWN, () -> after(submitted(), Bid::withdraw));
        reach.put(BidStatus.INVALIDATED, () -> after(submitted(), bid -> bid.invalidate("r")));
        reach.put(BidStatus.OPENED, BidTest::asked);
        reach.put(BidStatus.UNCONFIRMED, () -> after(submitted(), Bid::unsettle));
        reach.put(BidStatus.QUALIFIED, BidTest::qualified);
        reach.put(BidStatus.DISQUALIFIED, () -> after(opened(), bid -> bid.disqualify("r")));
        reach.put(BidStatus.WON, () -> after(qualified(), Bid::win));
        reach.put(BidStatus.LOST, () -> after(qualified(), Bid::lose));
        var commands = new EnumMap<BidCommand, Consumer<Bid>>(BidCommand.class);
        commands.put(BidCommand.REPLACE, bid -> bid.replace("b".repeat(64), Instant.EPOCH));
        commands.put(BidCommand.CONFIRM, Bid::confirm);
        commands.put(BidCommand.JOIN, bid -> bid.join(PARTNER, Instant.EPOCH));
        commands.put(BidCommand.DECLINE, bid -> bid.decline(PARTNER, Instant.EPOCH));
        commands.put(BidCommand.UNSETTLE, Bid::unsettle);
        commands.put(BidCommand.ASK_CURE,
                bid -> bid.askCure(List.of(new Cure.Defect(Cure.Kind.ILLEGIBLE_PAGE, "p. 4")), UNTIL));
        commands.put(BidCommand.CURE, bid -> bid.cure(List.of(PAPER), Instant.EPOCH, CURE));
        commands.put(BidCommand.WITHDRAW, Bid::withdraw);
        commands.put(BidCommand.INVALIDATE, bid -> bid.invalidate("r"));
        commands.put(BidCommand.OPEN, bid -> bid.open("B01"));
        commands.put(BidCommand.QUALIFY, Bid::qualify);
        commands.put(BidCommand.DISQUALIFY, bid -> bid.disqualify("r"));
        commands.put(BidCommand.OPEN_PRICE, bid -> bid.openPrice(Money.yuan("1")));
        commands.put(BidCommand.WIN, Bid::win);
        commands.put(BidCommand.LOSE, Bid::lose);
        commands.put(BidCommand.RESTORE, Bid::restore);
        var table = new EnumMap<BidStatus, Set<BidCommand>>(BidStatus.class);
        table.put(BidStatus.SUBMITTED, EnumSet.of(BidCommand.JOIN, BidCommand.DECLINE, BidCommand.REPLACE,
                BidCommand.WITHDRAW, BidCommand.UNSETTLE, BidCommand.INVALIDATE, BidCommand.OPEN, BidCommand.LOSE));
        table.put(BidStatus.UNCONFIRMED, EnumSet.of(BidCommand.JOIN, BidCommand.DECLINE, BidCommand.CONFIRM,
                BidCommand.REPLACE, BidCommand.WITHDRAW, BidCommand.UNSETTLE, BidCommand.INVALIDATE, BidCommand.LOSE));
        table.put(BidStatus.OPENED, EnumSet.of(BidCommand.ASK_CURE, BidCommand.CURE, BidCommand.QUALIFY,
                BidCommand.DISQUALIFY, BidCommand.INVALIDATE, BidCommand.LOSE));
        table.put(BidStatus.QUALIFIED, EnumSet.of(BidCommand.OPEN_PRICE, BidCommand.DISQUALIFY, BidCommand.INVALIDATE,
                BidCommand.WIN, BidCommand.LOSE));
        table.put(BidStatus.WON, EnumSet.of(BidCommand.RESTORE, BidCommand.INVALIDATE, BidCommand.LOSE));
        for (var end : EnumSet.of(BidStatus.WITHDRAWN, BidStatus.INVALIDATED, BidStatus.DISQUALIFIED, BidStatus.LOST)) {
            table.put(end, Set.of());
        }
        TransitionMatrix.check(BidStatus.class, BidCommand.class, reach, commands, table, Bid::status);
    }

    @Test
    void anAmendedBidStandsAgainWhenConfirmedOrReplaced() {
        var confirmed = after(submitted(), Bid::unsettle);
        assertThat(confirmed.status()).isEqualTo(BidStatus.UNCONFIRMED);
        confirmed.confirm();
        assertThat(confirmed.status()).isEqualTo(BidStatus.SUBMITTED);
        var replaced = after(submitted(), Bid::unsettle);
        replaced.replace("b".repeat(64), Instant.EPOCH);
        assertThat(replaced.status()).isEqualTo(BidStatus.SUBMITTED);
    }

    @Test
    void papersComeBeforeTheTermAndNotAfter() {
        var bid = asked();
        assertThat(bid.awaitsPaperwork(UNTIL.minusMillis(1))).isTrue();
        assertThat(bid.awaitsPaperwork(UNTIL)).isFalse();
        assertThatThrownBy(() -> bid.cure(List.of(PAPER), UNTIL, CURE)).isInstanceOf(RuleRefused.class);
        bid.cure(List.of(PAPER), UNTIL.minusMillis(1), CURE);
        assertThat(bid.awaitsPaperwork(UNTIL.minusMillis(1))).isFalse();
        assertThatThrownBy(() -> opened().cure(List.of(PAPER), Instant.EPOCH, CURE)).isInstanceOf(Conflict.class);
    }

    @Test
    void aConsortiumIsCompleteWhenEachPartnerAgreed() {
        var bid = submitted();
        assertThat(bid.isComplete()).isFalse();
        assertThatThrownBy(() -> bid.join(Ids.next(), Instant.EPOCH)).isInstanceOf(Forbidden.class);
        bid.join(PARTNER, Instant.EPOCH);
        assertThat(bid.isComplete()).isTrue();
        assertThat(bid.binds(PARTNER)).isTrue();
        bid.decline(PARTNER, Instant.EPOCH);
        assertThat(bid.isComplete()).isFalse();
        assertThat(bid.binds(PARTNER)).isFalse();
    }

    @Test
    void aPartnerAgreedToTheOfferItWasAskedForAndToNoOther() {
        var bid = submitted();
        bid.join(PARTNER, Instant.EPOCH);
        bid.replace("b".repeat(64), Instant.EPOCH);
        assertThat(bid.isComplete()).isFalse();
    }
}
