package org.linli.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

/** What the product ships with: the framework of a station, rules and workdays. */
public final class Shipped {

    public static final FrameworkContent STATION = content("family-service-station");

    private Shipped() {
    }

    public static FrameworkContent content(String name) {
        try (var file = Shipped.class.getResourceAsStream("/frameworks/" + name + ".json")) {
            var json = new ObjectMapper();
            return json.treeToValue(json.readTree(file).get("content"), FrameworkContent.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static BusinessDay at(LocalDate day) {
        return new BusinessDay(day, RuleBook.shipped(), WorkCalendar.published());
    }
}
