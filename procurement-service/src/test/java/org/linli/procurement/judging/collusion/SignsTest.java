package org.linli.procurement.judging.collusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

class SignsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Signs SIGNS = new Signs(RuleBook.shipped(), TODAY);

    private static OpenedBid bid(String by, String text, @Nullable String price, PriceOffer.CostLine... lines) {
        return bid(by, text, List.of(), price, lines);
    }

    private static OpenedBid bid(String by, String text, List<TechnicalOffer.Document> documents,
            @Nullable String price, PriceOffer.CostLine... lines) {
        return new OpenedBid(Ids.next(), by, new TechnicalOffer(text, 100, List.of(), documents),
                price == null ? null : new PriceOffer(Money.yuan(price), List.of(lines)));
    }

    private static List<SignKind> kinds(OpenedBid... bids) {
        return SIGNS.of(List.of(bids)).stream().map(Suspicion::kind).toList();
    }

    private static TechnicalOffer.Document file(String letter, @Nullable String author) {
        return new TechnicalOffer.Document("f.pdf", letter.repeat(64), 1, author);
    }

    @Test
    void independentBidsShowNothing() {
        assertThat(kinds(bid("a", "以个案工作回应独居长者的需要", List.of(file("a", "张")), "2000000.00"),
                bid("b", "社区互助小组与志愿者网络建设方案", List.of(file("b", "李")), "2150000.00"),
                bid("c", "青少年成长营与家长课堂的结合", List.of(file("c", null)), "2230000.00"))).isEmpty();
    }

    @Test
    void theSameFileAuthorOrPersonIsASign() {
        assertThat(kinds(bid("a", "x", List.of(file("a", null)), null), bid("b", "y", List.of(file("a", null)), null)))
                .containsExactly(SignKind.SAME_DOCUMENT);
        assertThat(kinds(bid("a", "x", List.of(file("a", "王")), null), bid("b", "y", List.of(file("b", "王")), null)))
                .containsExactly(SignKind.SAME_AUTHOR);
        assertThat(kinds(bid("a", "x", null), bid("a", "y", null))).containsExactly(SignKind.SAME_SUBMITTER);
    }

    @Test
    void oneBidderMayUseAFileTwice() {
        assertThat(kinds(bid("a", "x", List.of(file("a", "王"), file("a", "王")), null), bid("b", "y", null))).isEmpty();
    }

    @Test
    void textsAreAlikeFromFourFifthsOn() {
        var text = "本项目以个案、小组与社区工作三种方法回应社区长者、青少年和困难家庭的需要,并由督导每月跟进";
        assertThat(kinds(bid("a", text, null), bid("b", text + "!", null))).containsExactly(SignKind.ALIKE_TEXT);
        assertThat(kinds(bid("a", text, null), bid("b", text.substring(0, 20) + "另外一种完全不同的做法与安排见附件说明", null)))
                .isEmpty();
        assertThat(Likeness.percent("abcdefghij", "abcdefghij")).isEqualByComparingTo("100");
        assertThat(Likeness.percent("", "")).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"100.00 110.00 120.00,true", "100.00 110.00 120.01,false", "100.00 110.00,false",
        "90.00 100.00 110.00 120.00,true"})
    void threePricesOrMoreInRegularStepsAreASign(String prices, boolean sign) {
        var bids = Stream.of(prices.split(" ")).map(price -> bid(price, price, price)).toArray(OpenedBid[]::new);
        assertThat(kinds(bids).contains(SignKind.PRICE_STEPS)).isEqualTo(sign);
    }

    @Test
    void equalPricesAndEqualCostLinesAreSigns() {
        assertThat(kinds(bid("a", "x", "100.00"), bid("b", "y", "100.00"), bid("c", "z", "101.00")))
                .containsExactly(SignKind.SAME_PRICE);
        var lines = new PriceOffer.CostLine[]{new PriceOffer.CostLine("人员", Money.yuan("60.00")),
            new PriceOffer.CostLine("活动", Money.yuan("30.00")), new PriceOffer.CostLine("督导", Money.yuan("7.00"))};
        assertThat(kinds(bid("a", "x", "97.00", lines), bid("b", "y", "98.00", lines)))
                .containsExactly(SignKind.SAME_BREAKDOWN);
    }

    @Test
    void aSignIsDecidedOnce() {
        var reach = new EnumMap<SignStatus, Supplier<CollusionSign>>(SignStatus.class);
        reach.put(SignStatus.FOUND, SignsTest::found);
        reach.put(SignStatus.CONFIRMED, () -> {
            var sign = found();
            sign.confirm(Actor.of("p"), "w", List.of());
            return sign;
        });
        reach.put(SignStatus.DISMISSED, () -> {
            var sign = found();
            sign.dismiss(Actor.of("p"), "w");
            return sign;
        });
        var commands = new EnumMap<SignCommand, Consumer<CollusionSign>>(SignCommand.class);
        commands.put(SignCommand.CONFIRM, sign -> sign.confirm(Actor.of("p"), "w", List.of()));
        commands.put(SignCommand.DISMISS, sign -> sign.dismiss(Actor.of("p"), "w"));
        var table = new EnumMap<SignStatus, Set<SignCommand>>(SignStatus.class);
        table.put(SignStatus.FOUND, Set.of(SignCommand.values()));
        table.put(SignStatus.CONFIRMED, Set.of());
        table.put(SignStatus.DISMISSED, Set.of());
        TransitionMatrix.check(SignStatus.class, SignCommand.class, reach, commands, table, CollusionSign::status);
    }

    private static CollusionSign found() {
        return CollusionSign.find(Ids.next(), Ids.next(),
                new Suspicion(SignKind.SAME_PRICE, Set.of(UUID.randomUUID()), "1"), TODAY);
    }
}
