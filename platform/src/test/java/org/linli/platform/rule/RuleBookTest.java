package org.linli.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-06-01");
    private static final LocalDate AFTER = LocalDate.parse("2027-06-01");

    @Test
    void theRuleThatBeganLastIsInForce() {
        var book = RuleBook.shipped();
        assertThat(book.get("N01", BEFORE).asInt()).isEqualTo(5);
        assertThat(book.get("N01", BEFORE).basis()).isEqualTo("our own, with a comma");
        assertThat(book.get("N01", AFTER).asInt()).isEqualTo(7);
    }

    @Test
    void aLocalRowWinsOverAShippedOneOfTheSameDay() {
        var local = new Rule("N01", new BigDecimal("6"), "wd", LocalDate.parse("2020-01-01"), null, "district notice",
                "HOUSE");
        assertThat(RuleBook.shipped().amendedBy(List.of(local)).get("N01", BEFORE).asInt()).isEqualTo(6);
    }

    @Test
    void refusesAnUnknownRuleAndARowWithoutBasis() {
        assertThatThrownBy(() -> RuleBook.shipped().get("N99", BEFORE)).hasMessageContaining("N99");
        assertThatThrownBy(
                () -> RuleBook.parse(List.of("id,value,unit,from,to,confidence,basis", "A,1,d,2020-01-01,,F,")))
                .hasMessageContaining("basis");
    }

    @Test
    void aDayBeforeTheFirstRowIsNoDefectOfTheBook() {
        assertThatThrownBy(() -> RuleBook.shipped().get("N01", LocalDate.parse("1949-10-01"))).isInstanceOfSatisfying(
                BeforeItsFirstDay.class, early -> assertThat(early.first().id()).isEqualTo("N01"));
    }

    @Test
    void refusesTwoRulesOfOneIdThatBeginOnOneDay() {
        assertThatThrownBy(() -> RuleBook.parse(List.of("id,value,unit,from,to,confidence,basis",
                "A,1,d,2020-01-01,,F,one", "A,2,d,2020-01-01,,F,another"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two rules A");
    }

    @Test
    void aPercentageIsAFactor() {
        var tenth = new Rule("S02", BigDecimal.TEN, "%", BEFORE, null, "house", "HOUSE");
        assertThat(tenth.asFactor()).isEqualByComparingTo("0.10");
    }
}
