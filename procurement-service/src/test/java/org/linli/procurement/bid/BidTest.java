package org.linli.procurement.bid;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.TransitionMatrix;

class BidTest {

    private static Bid submitted() {
        return Bid.submit(Ids.next(), Ids.next(), Ids.next(), "a".repeat(64), Instant.EPOCH);
    }

    private static Bid opened() {
        return after(submitted(), bid -> bid.open("B01"));
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
        reach.put(BidStatus.OPENED, BidTest::opened);
        reach.put(BidStatus.QUALIFIED, BidTest::qualified);
        reach.put(BidStatus.DISQUALIFIED, () -> after(opened(), bid -> bid.disqualify("r")));
        reach.put(BidStatus.WON, () -> after(qualified(), Bid::win));
        reach.put(BidStatus.LOST, () -> after(qualified(), Bid::lose));
        var commands = new EnumMap<BidCommand, Consumer<Bid>>(BidCommand.class);
        commands.put(BidCommand.REPLACE, bid -> bid.replace("b".repeat(64), Instant.EPOCH));
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
        table.put(BidStatus.SUBMITTED, EnumSet.of(BidCommand.REPLACE, BidCommand.WITHDRAW, BidCommand.INVALIDATE,
                BidCommand.OPEN, BidCommand.LOSE));
        table.put(BidStatus.OPENED,
                EnumSet.of(BidCommand.QUALIFY, BidCommand.DISQUALIFY, BidCommand.INVALIDATE, BidCommand.LOSE));
        table.put(BidStatus.QUALIFIED, EnumSet.of(BidCommand.OPEN_PRICE, BidCommand.DISQUALIFY, BidCommand.INVALIDATE,
                BidCommand.WIN, BidCommand.LOSE));
        table.put(BidStatus.WON, EnumSet.of(BidCommand.RESTORE, BidCommand.INVALIDATE, BidCommand.LOSE));
        for (var end : EnumSet.of(BidStatus.WITHDRAWN, BidStatus.INVALIDATED, BidStatus.DISQUALIFIED, BidStatus.LOST)) {
            table.put(end, Set.of());
        }
        TransitionMatrix.check(BidStatus.class, BidCommand.class, reach, commands, table, Bid::status);
    }
}
