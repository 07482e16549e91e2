package org.linli.procurement.oversight.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** What people need in an area, against what contracts promise and what is used. */
@ApplicationScoped
class NeedGaps {

    /**
     * @param contracted what running contracts agreed under the same code, null where none carries it as a number
     * @param used null: no service tells procurement how many people used what
     * @param gap people in need beyond what is contracted, null where that is not known
     */
    @Schema(name = "NeedGapLine", description = "一项需求的缺口 The gap of one need")
    record Line(String needCode, String priority, long peopleInNeed, @Nullable BigDecimal contracted,
            @Nullable Long used, @Nullable BigDecimal gap) {
    }

    @Schema(name = "NeedGap", description = "需求、合同与使用的差距 A survey against the contracts of that street and service")
    record Gap(UUID surveyId, String areaCode, String targetGroup, String serviceType, @Nullable LocalDate surveyedOn,
            String status, int contracts, Money contractedAmount, List<Line> needs) {
    }

    /** Contracts running today for a street and service. */
    private record Supply(int contracts, Money amount, Map<String, BigDecimal> targets) {
    }

    private final Rows rows;
    private final ObjectMapper json;

    NeedGaps(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Surveys of a street and its communities that were published, newest first, up to {@code limit + 1}. */
    List<Gap> of(String areaCode, LocalDate today, PageQuery page) {
        return rows
                .of("""
                        select id, area_code, service_type, status, content::text as content from area_survey
                        where area_code >= :area and area_code < :area || 'x' and published_on is not null
                            and id < :before
                        order by id desc limit :fetch""", Map.of("area", areaCode, "before",
                        page.cursor().map(Cursor::id).orElse(new UUID(-1, -1)), "fetch", page.fetch()))
                .stream().map(row -> gap(row, today)).toList();
    }

    private Gap gap(Tuple row, LocalDate today) {
        var content = read(Rows.text(row, "content"));
        var area = Rows.text(row, "area_code");
        var service = Rows.text(row, "service_type");
        var supply = supply(area.substring(0, 9), service, today);
        var needs = new ArrayList<Line>();
        content.path("findings").forEach(found -> {
            var people = found.path("peopleInNeed").asLong();
            var contracted = supply.targets().get(found.path("needCode").asText());
            needs.add(new Line(found.path("needCode").asText(), found.path("priority").asText(), people, contracted,
                    null,
                    contracted == null ? null : BigDecimal.valueOf(people).subtract(contracted).max(BigDecimal.ZERO)));
        });
        return new Gap(row.get("id", UUID.class), area, content.path("targetGroup").asText(), service,
                content.hasNonNull("surveyedOn") ? LocalDate.parse(content.path("surveyedOn").asText()) : null,
                Rows.text(row, "status"), supply.contracts(), supply.amount(), needs);
    }

    private Supply supply(String street, String service, LocalDate today) {
        var targets = new HashMap<String, BigDecimal>();
        var total = Money.ZERO;
        var running = rows.of("""
                select (terms -> 'amount' ->> 'amount') as amount,
                    (terms -> 'agreedMetrics')::text as metrics from contract
                where terms ->> 'areaCode' = :street and terms ->> 'serviceType' = :service
                    and status in ('ACTIVE', 'SUSPENDED')
                  and terms ->> 'from' <= :today and terms ->> 'to' >= :today""",
                Map.of("street", street, "service", service, "today", today.toString()));
        for (var row : running) {
            total = total.plus(Money.yuan(Rows.text(row, "amount")));
            read(Rows.text(row, "metrics")).forEach(metric -> {
                if (metric.path("target").asText().matches("\\d{1,12}(\\.\\d{1,4})?")) {
                    targets.merge(metric.path("code").asText(), new BigDecimal(metric.path("target").asText()),
                            BigDecimal::add);
                }
            });
        }
        return new Supply(running.size(), total, targets);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a kept document is unreadable", corrupt);
        }
    }
}
