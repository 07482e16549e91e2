package org.linli.procurement.contracting.award;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

class AwardTest {

    private static Award made() {
        return Award.make(Ids.next(), Ids.next(), "440105005",
                new Award.Winner(Ids.next(), Ids.next(), Money.yuan("1")), LocalDate.EPOCH,
                new Deadline(LocalDate.EPOCH, "P13", "b", false));
    }

    private static Award after(Consumer<Award> step) {
        var award = made();
        step.accept(award);
        return award;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<AwardStatus, Supplier<Award>> reach = Map.of(AwardStatus.MADE, AwardTest::made, AwardStatus.CONTRACTED,
                () -> after(Award::contract), AwardStatus.WITHDRAWN, () -> after(award -> award.withdraw("r")));
        Map<AwardCommand, Consumer<Award>> commands =
                Map.of(AwardCommand.WITHDRAW, award -> award.withdraw("r"), AwardCommand.DRAFT_CONTRACT,
                        award -> award.require(AwardCommand.DRAFT_CONTRACT), AwardCommand.CONTRACT, Award::contract);
        Map<AwardStatus, Set<AwardCommand>> table = Map.of(AwardStatus.MADE, EnumSet.allOf(AwardCommand.class),
                AwardStatus.CONTRACTED, Set.of(), AwardStatus.WITHDRAWN, Set.of());
        TransitionMatrix.check(AwardStatus.class, AwardCommand.class, reach, commands, table, Award::status);
    }
}
