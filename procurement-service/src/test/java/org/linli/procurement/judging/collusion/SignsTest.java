package org.linli.procurement.judging.collusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.procurement.bidding.sealing.BidderContact;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

class SignsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Signs SIGNS = new Signs(RuleBook.shipped(), TODAY, "以个案、小组与社区工作三种方法回应社区长者需要");

    private static OpenedBid bid(String by, String text, @Nullable String price, PriceOffer.CostLine... lines) {
        return bid(by, text, List.of(), price, lines);
    }

    private static OpenedBid bid(String by, String text, List<TechnicalOffer.Document> documents,
            @Nullable String price, PriceOffer.CostLine... lines) {
        return new OpenedBid(Ids.next(), List.of(Ids.next()), Set.of(by),
                new TechnicalOffer(text, 100, List.of(), documents),
                price == null ? null : new PriceOffer(Money.yuan(price), List.of(lines)));
    }

    private static List<SignKind> kinds(OpenedBid... bids) {
        return SIGNS.of(List.of(bids), false).stream().map(Suspicion::kind).toList();
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
    void theSameAuthorInOtherCaseWidthAndSpacesIsTheSameAuthor() {
        assertThat(kinds(bid("a", "x", List.of(file("a", "Wang  Wei")), null),
                bid("b", "y", List.of(file("b", " ｗａｎｇwei\u200b")), null))).containsExactly(SignKind.SAME_AUTHOR);
    }

    @Test
    void severalProofsBetweenTheSameBidsAreOneSignAndNameNobody() {
        var found = SIGNS.of(List.of(bid("a", "x", List.of(file("a", "王"), file("b", "李")), null),
                bid("b", "y", List.of(file("a", "李"), file("b", "王")), null)), false);
        assertThat(found).extracting(Suspicion::kind).containsExactly(SignKind.SAME_DOCUMENT, SignKind.SAME_AUTHOR);
        assertThat(found.get(0).proofs()).containsExactly("a".repeat(64), "b".repeat(64));
        assertThat(found.get(1).proofs()).containsExactly("author");
    }

    @Test
    void oneContactPhoneOrAccountForTwoBiddersIsASignAlsoWherePricesAreFixed() {
        var bids = List.of(reachable("a", "张三", "020-8888 0000", "6222 0000"),
                reachable("b", "李四", "02088880000", "62220000"));
        assertThat(SIGNS.of(bids, true)).extracting(Suspicion::kind).containsExactly(SignKind.SAME_CONTACT,
                SignKind.SAME_ACCOUNT);
        assertThat(SIGNS.of(bids, true).getFirst().proofs()).containsExactly("phone");
    }

    @ParameterizedTest
    @CsvSource({"138 0000 0000,+86-13800000000", "13800000000,0086 138-0000-0000", "１３８００００００００,013800000000",
        "一三八零零零零零零零零,138.0000.0000", "联系电话:13800000000,(86)138 0000 0000", "13900000000/13800000000,13800000000",
        "13900000000 13800000000,13800000000", "①③⑧00000000,138⓪0000000", "020-88880000转801,+86 20 8888 0000",
        "88880000,020-88880000", "(020)8888-0000 ext 2,０２０８８８８００００", "+852 9123 4567,85291234567"})
    void oneTelephoneNumberIsTheSameHoweverItIsWritten(String one, String other) {
        assertThat(SIGNS.of(List.of(reachable("a", "张三", one, null), reachable("b", "李四", other, null)), true).stream()
                .map(Suspicion::kind).toList()).containsExactly(SignKind.SAME_CONTACT);
    }

    @ParameterizedTest
    @CsvSource({"138 0000 0000,138 0000 0001", "020-88880000,020-88880001", "88880000转801,88880001转801", "请来函,请发传真"})
    void otherTelephoneNumbersAreNoSign(String one, String other) {
        assertThat(SIGNS.of(List.of(reachable("a", "张三", one, null), reachable("b", "李四", other, null)), true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6222-1234 5678,622212345678,true", "工行海珠支行第2网点 6222 1234 5678,６２２２１２３４５６７８,true",
        "账号:六二二二一二三四五六七八,6222.1234.5678,true", "622212345678,622212345679,false",
        "工行 622212345678,工行 622299995678,false"})
    void oneAccountIsTheSameWhateverBankIsWrittenBesideIt(String one, String other, boolean same) {
        assertThat(SIGNS.of(List.of(reachable("a", "张三", null, one), reachable("b", "李四", null, other)), true).stream()
                .map(Suspicion::kind).toList()).isEqualTo(same ? List.of(SignKind.SAME_ACCOUNT) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"陳大文,陈大文先生,true", "联系人:陈 大文,陈大文(经理),true", "Wang Wei,ＷＡＮＧ　ｗｅｉ,true", "陈大文,陈大武,false"})
    void oneContactPersonIsTheSameInEitherScriptAndWithATitle(String one, String other, boolean same) {
        assertThat(SIGNS.of(List.of(reachable("a", one, null, null), reachable("b", other, null, null)), true).stream()
                .map(Suspicion::kind).toList()).isEqualTo(same ? List.of(SignKind.SAME_CONTACT) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"bid@helin.cn,ＢＩＤ@HELIN.CN,true", "bid@helin.cn,bid+two@helin.cn,true",
        "bid@helin.cn,bid (at) helin.cn,true", "bid@helin.cn,bid@heling.cn,false"})
    void oneMailboxIsTheSameHoweverItIsWritten(String one, String other, boolean same) {
        assertThat(SIGNS.of(List.of(mailed("张三", null, one), mailed("李四", null, other)), true).isEmpty())
                .isNotEqualTo(same);
    }

    @Test
    void aTelephoneNumberThatIsAMailboxIsCompared() {
        assertThat(
                SIGNS.of(List.of(mailed("张三", null, "13800000000@139.com"), mailed("李四", "138 0000 0000", null)), true))
                .extracting(Suspicion::kind).containsExactly(SignKind.SAME_CONTACT);
    }

    private static OpenedBid mailed(String name, @Nullable String phone, @Nullable String email) {
        return new OpenedBid(Ids.next(), List.of(Ids.next()), Set.of(name),
                new TechnicalOffer(name, 100, List.of(), List.of()),
                new PriceOffer(Money.yuan("100.00"), List.of(), new BidderContact(name, phone, email, null)));
    }

    private static OpenedBid reachable(String by, String name, @Nullable String phone, @Nullable String account) {
        return new OpenedBid(Ids.next(), List.of(Ids.next()), Set.of(by),
                new TechnicalOffer(by, 100, List.of(), List.of()),
                new PriceOffer(Money.yuan("100.00"), List.of(), new BidderContact(name, phone, null, account)));
    }

    private static final String OWN = "本项目由督导每月跟进青少年和困难家庭的情况,服务站设在文化广场东侧二楼并延长至晚间开放";

    @Test
    void textsAreAlikeFromFourFifthsOn() {
        assertThat(kinds(bid("a", OWN, null), bid("b", OWN + "!", null))).containsExactly(SignKind.ALIKE_TEXT);
        assertThat(kinds(bid("a", OWN, null), bid("b", OWN.substring(0, 10) + "另外一种完全不同的做法与安排见附件说明", null))).isEmpty();
        var likeness = new Likeness("");
        assertThat(likeness.percent("abcdefghij", "abcdefghij")).isEqualByComparingTo("100");
        assertThat(likeness.percent("", "")).isEqualByComparingTo("0");
    }

    /** As the same characters, letters and figures, whatever stands between them. */
    @ParameterizedTest
    @CsvSource({"本項目由督導每月跟進青少年和困難家庭的情況服務站設在文化廣場東側二樓並延長至晚間開放", "本項目、由督導 每月·跟進青少年—和困難家庭;的情況★服務站設在文化廣場;東側二樓!并延长至晚間開放",
        "本⃝项⃝目⃝由督导每\u200b月跟进青少\uFE0F年和困难家庭的情况服务站设在文化⼴场东侧二楼并延长至晚间开放"})
    void traditionalCharactersBlanksAndOrnamentsMakeNoOtherText(String other) {
        assertThat(kinds(bid("a", OWN, null), bid("b", other.translateEscapes(), null)))
                .containsExactly(SignKind.ALIKE_TEXT);
        assertThat(new Likeness("").percent(OWN, other.translateEscapes())).isEqualByComparingTo("100");
    }

    @Test
    void aTextCopiedIntoALongerOneIsASignAndATermOfTheDocumentIsNone() {
        var longer = "我们先做居民需要评估,再由居民议事会决定互助项目,志愿者带动参与,课后托管与探访独居老人并行推进" + OWN;
        assertThat(kinds(bid("a", OWN, null), bid("b", longer, null))).containsExactly(SignKind.ALIKE_TEXT);
        var quoted = "以个案、小组与社区工作三种方法回应社区长者需要";
        assertThat(kinds(bid("a", quoted, null), bid("b", quoted, null))).isEmpty();
    }

    @Test
    void aPassageCopiedIntoALongTextIsASign() {
        var passage = words("甲", 40);
        assertThat(kinds(bid("a", words("乙", 500) + passage, null), bid("b", passage + words("丙", 500), null)))
                .containsExactly(SignKind.ALIKE_TEXT);
        assertThat(kinds(bid("a", words("乙", 500), null), bid("b", words("丙", 500), null))).isEmpty();
    }

    /** Of six signs each, none twice. */
    private static String words(String letter, int count) {
        var text = new StringBuilder();
        for (int number = 0; number < count; number++) {
            text.append(letter).append("%05d".formatted(number * 7919 % 99991 + letter.charAt(0)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"100000.00 110000.00 120000.00,true", "100000.00 110000.00 120000.01,true",
        "100000.00 110000.03 119999.98,true", "100000.00 110000.00 120100.00,false", "100000.00 110000.00,false",
        "90000.00 100000.00 110000.00 120000.00,true", "100000.00 107000.00 110000.00 120000.00,true",
        "1000000.00 1100000.00 1210000.00,true", "1900000.00 2300000.00 2350000.00,false"})
    void threePricesOrMoreInRegularStepsAreASignWithAnHonestOneAmongThemAndOffByFen(String prices, boolean sign) {
        var bids = Stream.of(prices.split(" ")).map(price -> bid(price, price, price)).toArray(OpenedBid[]::new);
        assertThat(kinds(bids).contains(SignKind.PRICE_STEPS)).isEqualTo(sign);
    }

    @Test
    void anAgencyMayOfferTheSameInTwoLotsAndTwoAgenciesMayNot() {
        var one = Ids.next();
        var offer = new TechnicalOffer(OWN, 100, List.of(), List.of());
        var own = new OpenedBid(Ids.next(), List.of(one), Set.of("a"), offer, null);
        assertThat(SIGNS.across(own, new OpenedBid(Ids.next(), List.of(Ids.next(), one), Set.of("a"), offer, null)))
                .isEmpty();
        assertThat(SIGNS.across(own, new OpenedBid(Ids.next(), List.of(Ids.next()), Set.of("b"), offer, null)))
                .extracting(Suspicion::kind).containsExactly(SignKind.ALIKE_TEXT);
    }

    @Test
    void pricesThatAreFenApartAreEqual() {
        assertThat(kinds(bid("a", "x", "1900000.00"), bid("b", "y", "1900000.01"), bid("c", "z", "1900000.02")))
                .containsExactly(SignKind.SAME_PRICE);
        assertThat(kinds(bid("a", "x", "1900000.00"), bid("b", "y", "1900001.00"))).isEmpty();
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
    void aSignIsDecidedOnceAndByTwo() {
        var reach = new EnumMap<SignStatus, Supplier<CollusionSign>>(SignStatus.class);
        reach.put(SignStatus.FOUND, SignsTest::found);
        reach.put(SignStatus.PROPOSED, () -> proposed(true));
        reach.put(SignStatus.CONFIRMED, () -> agreed(true));
        reach.put(SignStatus.DISMISSED, () -> agreed(false));
        var commands = new EnumMap<SignCommand, Consumer<CollusionSign>>(SignCommand.class);
        commands.put(SignCommand.DECIDE, sign -> sign.propose(Verdict.by(FIRST, true, "w")));
        commands.put(SignCommand.AGREE, sign -> sign.agree(SECOND, List.of()));
        commands.put(SignCommand.SEND_BACK, sign -> sign.sendBack(SECOND, "r"));
        var table = new EnumMap<SignStatus, Set<SignCommand>>(SignStatus.class);
        table.put(SignStatus.FOUND, Set.of(SignCommand.DECIDE));
        table.put(SignStatus.PROPOSED, Set.of(SignCommand.AGREE, SignCommand.SEND_BACK));
        table.put(SignStatus.CONFIRMED, Set.of());
        table.put(SignStatus.DISMISSED, Set.of());
        TransitionMatrix.check(SignStatus.class, SignCommand.class, reach, commands, table, CollusionSign::status);
    }

    @Test
    void theClockOfASignStartsWhenItMayBeDecidedAndBeginsAnew() {
        var sign = found();
        assertThat(sign.decideUntil()).isEmpty();
        assertThat(sign.waitsForItsClock()).isTrue();
        for (var day : List.of(TODAY, TODAY.plusDays(7))) {
            sign.suspected(day, new Deadline(day.plusDays(3), "CS.decide", "b", false));
            assertThat(sign.decideUntil().orElseThrow().lastDay()).isEqualTo(day.plusDays(3));
        }
        assertThat(sign.waitsForItsClock()).isFalse();
        sign.alarm(sign.decideUntil().orElseThrow());
        assertThat(sign.isOverdue()).isTrue();
    }

    @Test
    void twoAccountsOfOnePersonAreOnePerson() {
        assertThatThrownBy(() -> proposed(true).agree(FIRST, List.of())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposed(false).agree(new Actor("other", FIRST.personId()), List.of()))
                .isInstanceOf(Conflict.class);
    }

    private static final Actor FIRST = new Actor("p", UUID.randomUUID().toString());
    private static final Actor SECOND = Actor.of("q");

    private static CollusionSign proposed(boolean confirmed) {
        var sign = found();
        sign.propose(Verdict.by(FIRST, confirmed, "w"));
        return sign;
    }

    private static CollusionSign agreed(boolean confirmed) {
        var sign = proposed(confirmed);
        sign.agree(SECOND, List.of());
        return sign;
    }

    private static CollusionSign found() {
        return CollusionSign.find(Ids.next(), Ids.next(), "440105005",
                new Suspicion(SignKind.SAME_PRICE, Set.of(UUID.randomUUID()), "1"), TODAY);
    }
}
