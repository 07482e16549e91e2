package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.procurement.oversight.ocds.release.Part;

/** How bids are judged, as the standard says it. Weights are percent of the whole. */
final class AwardCriteria {

    /** One factor, whatever it stands for in the document. */
    private record Factor(String type, String name, String description, BigDecimal weight, JsonNode minimum) {

        Part part() {
            var numbers = new ArrayList<Part>();
            numbers.add(new Part().number("number", weight).text("weight", "percentageExact"));
            if (minimum.isNumber()) {
                numbers.add(new Part().number("number", minimum.decimalValue()).text("threshold", "minimumScore"));
            }
            return new Part().text("type", type).text("name", name).text("description", description).parts("numbers",
                    numbers);
        }
    }

    /** At a fixed price only quality competes. */
    String code(JsonNode evaluation) {
        return "FIXED".equals(evaluation.path("priceMode").asText()) ? "qualityOnly" : "ratedCriteria";
    }

    String details(JsonNode evaluation) {
        return factors(evaluation).stream().map(factor -> factor.name() + " " + factor.weight().toPlainString() + " %")
                .collect(Collectors.joining(";"));
    }

    Part breakdown(JsonNode evaluation) {
        return new Part().parts("criteria", factors(evaluation).stream().map(Factor::part).toList());
    }

    private static List<Factor> factors(JsonNode evaluation) {
        var factors = new ArrayList<Factor>();
        for (var criterion : evaluation.path("criteria")) {
            factors.add(new Factor("quality", criterion.path("name").asText(), criterion.path("anchors").asText(),
                    criterion.path("weight").decimalValue(), criterion.path("minimum")));
        }
        factors.add(whole("quality", "计划服务时数 Planned hours", evaluation.path("hoursWeight")));
        factors.add(whole("quality", "履约记录 Record of evaluations", evaluation.path("recordWeight")));
        factors.add(whole("price", "价格 Price", evaluation.path("priceWeight")));
        factors.removeIf(factor -> factor.weight().signum() == 0);
        return factors;
    }

    private static Factor whole(String type, String name, JsonNode weight) {
        return new Factor(type, name, "", weight.decimalValue(), weight.path("minimum"));
    }
}
