package org.linli.procurement.tendering.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.tendering.tenderdocument.Criterion;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Method;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;
import org.linli.procurement.tendering.tenderdocument.Procedure;
import org.linli.procurement.tendering.tenderdocument.TenderContent;
import org.linli.procurement.tendering.tenderdocument.TenderDocument;

/** Tenders in every stage, reached by their real commands. */
public final class SampleTender {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final RuleBook RULES = RuleBook.shipped();
    static final WorkCalendar CALENDAR = WorkCalendar.published();
    static final BusinessDay DAY = new BusinessDay(TODAY, RULES, CALENDAR);
    static final Deadline REVIEW = DAY.until("HD2");
    static final Actor WRITER = Actor.of("writer");
    static final Actor REVIEWER = Actor.of("reviewer");
    public static final Procedure OPEN = Procedure.of(Procedure.Kind.OPEN_TENDER, RULES, TODAY);
    static final UUID BID = Ids.next();

    private SampleTender() {
    }

    public static EvaluationScheme scheme() {
        return new EvaluationScheme(Method.COMPREHENSIVE_SCORING, PriceMode.WEIGHTED, bd("10"), null, bd("0"), bd("0"),
                Statistic.MEAN, List.of(criterion("PLAN", "50", "60"), criterion("TEAM", "40", null)), null);
    }

    public static Criterion criterion(String code, String weight, @Nullable String minimum) {
        return new Criterion(code, code, bd(weight), bd("100"), minimum == null ? null : bd(minimum), "anchors", List
                .of(new Criterion.Band(bd("0"), bd("60"), "方案不完整"), new Criterion.Band(bd("60"), bd("100"), "方案完整可行")));
    }

    public static TenderContent content(EvaluationScheme scheme) {
        return new TenderContent("t", "d", Money.yuan("2400000.00"), LocalDate.of(2027, 3, 1),
                LocalDate.of(2028, 2, 29), null, 20, 5, scheme, List.of(), List.of());
    }

    static TenderContent with(UnaryOperator<EvaluationScheme> change) {
        return content(change.apply(scheme()));
    }

    static Tender draft() {
        return Tender.draft(Ids.next(), "HZ-2026-T-00001", new Source(Ids.next(), "440105005", "440105005", "X"),
                new TenderDocument(new TenderDocument.Written(content(scheme()), "0".repeat(64)), OPEN, WRITER));
    }

    static Tender reviewed() {
        var tender = draft();
        tender.review(REVIEWER, DAY);
        return tender;
    }

    static Tender published() {
        var tender = reviewed();
        publish(tender);
        return tender;
    }

    static TenderEvent publish(Tender tender) {
        return tender.publish(OPEN, Money.yuan("2400000.00"), new Draw.CommittedSeed("c".repeat(64), new byte[1]), DAY);
    }

    static Tender closed() {
        var tender = published();
        tender.close(3);
        return tender;
    }

    static Tender opened() {
        var tender = closed();
        tender.open(3, TODAY);
        return tender;
    }

    static Tender scoring() {
        var tender = opened();
        tender.qualify(3, 0);
        return tender;
    }

    static Tender consensus() {
        var tender = scoring();
        tender.beginConsensus(0);
        return tender;
    }

    static Tender priceOpened() {
        var tender = consensus();
        tender.openPrices(3);
        return tender;
    }

    static Tender ranked() {
        var tender = priceOpened();
        tender.rank(BID, TODAY, RULES, CALENDAR);
        return tender;
    }

    static Tender standstill() {
        var tender = ranked();
        tender.announce(TODAY, false, DAY);
        return tender;
    }

    static Tender awarded() {
        var tender = standstill();
        tender.award(afterStandstill(), RULES, CALENDAR);
        return tender;
    }

    static Tender contracted() {
        var tender = awarded();
        tender.contract();
        return tender;
    }

    static Tender suspendedIn(Tender tender) {
        tender.suspend("r", TODAY, REVIEW);
        return tender;
    }

    static Tender suspended() {
        var tender = published();
        tender.suspend("r", TODAY, REVIEW);
        return tender;
    }

    static Instant afterStandstill() {
        return TODAY.plusMonths(2).atStartOfDay(Deadline.ZONE).toInstant();
    }

    public static BigDecimal bd(String value) {
        return new BigDecimal(value);
    }
}
