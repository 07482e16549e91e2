package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.KnownAgency;
import org.linli.funding.spending.StatementLines.Line;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;
import org.linli.platform.paper.Papers;
import org.linli.platform.paper.Sheet;
import org.linli.platform.paper.Sheet.Column;

/** An agency's statement as it is printed, signed and filed. */
@ApplicationScoped
class StatementPaper {

    private static final List<Column> COLUMNS = List.of(Column.text("起息日", 9), Column.text("账户", 12),
            Column.text("事由", 19), Column.text("应付款编号", 13), Column.text("合同编号", 13), Column.figures("增加（元）", 12),
            Column.figures("减少（元）", 12), Column.figures("余额（元）", 12));

    private final StatementLines lines;
    private final KnownAgencies agencies;
    private final Papers papers;
    private final Today today;

    StatementPaper(StatementLines lines, KnownAgencies agencies, Papers papers, Today today) {
        this.lines = lines;
        this.agencies = agencies;
        this.papers = papers;
        this.today = today;
    }

    /** PDF of the bookings that {@link StatementLines} tells. */
    byte[] of(UUID agencyId, LocalDate from, LocalDate to) {
        var booked = lines.of(agencyId, from, to);
        var sheet = new Sheet("机构对账单", facts(agencyId, from, to), COLUMNS, notes(booked));
        return papers.pdf(sheet, booked.stream().map(StatementPaper::cells).toList(), today.instant());
    }

    private List<String> facts(UUID agencyId, LocalDate from, LocalDate to) {
        var agency = agencies.findByIdOptional(agencyId);
        var facts = new ArrayList<String>();
        facts.add("机构：" + agency.flatMap(KnownAgency::name).orElse(agencyId.toString()));
        agency.flatMap(KnownAgency::creditCode).ifPresent(code -> facts.add("统一社会信用代码：" + code));
        facts.add("期间：" + said(from) + "至" + said(to) + "（按起息日）　制表日期：" + said(today.date()));
        return facts;
    }

    /** What each account is left with, and how many bookings led there. */
    private static List<String> notes(List<Line> booked) {
        var count = booked.stream().filter(line -> !line.cause().equals(StatementLines.OPENING)).count();
        var closing =
                booked.stream().map(
                        Line::account).distinct().sorted().map(
                                account -> StatementWords.of(account) + "期末余额 "
                                        + figures(booked.stream().filter(line -> line.account() == account)
                                                .reduce((first, last) -> last).map(Line::balance).orElse(Money.ZERO))
                                        + " 元");
        return Stream.concat(Stream.of("共 " + count + " 笔。"), closing).toList();
    }

    private static List<String> cells(Line line) {
        return List.of(line.on().toString(), StatementWords.of(line.account()), StatementWords.of(line.cause()),
                line.payable(), line.contract(), figures(line.arose()), figures(line.settled()),
                figures(line.balance()));
    }

    /** With its thousands apart, as people read money. */
    private static String figures(@Nullable Money money) {
        return money == null ? "" : money.amount().replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", ",");
    }

    private static String said(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
