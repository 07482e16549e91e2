package org.linli.procurement.tendering.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** A piece of text of a document: where it stands and what it is for. */
record Passage(Use use, String field, String text) {

    /** Whether the words are scored, ask for something, only describe, or say why others are left out. */
    enum Use {
        SCORED, REQUIRED, DESCRIBED,
        /** Describes, and may name whom it is about. */
        GROUND;

        boolean describes() {
            return this == DESCRIBED || this == GROUND;
        }
    }

    /** Every field that holds words, in the order of the document. */
    static List<Passage> of(TenderContent content) {
        var all = new ArrayList<Passage>();
        add(all, Use.DESCRIBED, "title", content.title());
        add(all, Use.DESCRIBED, "description", content.description());
        var admits = content.admits();
        add(all, Use.GROUND, "admittance.groundWords", admits.groundWords());
        for (int index = 0; index < admits.qualifications().size(); index++) {
            var field = "admittance.qualifications[%d]".formatted(index);
            add(all, Use.REQUIRED, field + ".code", admits.qualifications().get(index).code());
            add(all, Use.REQUIRED, field + ".text", admits.qualifications().get(index).text());
        }
        evaluation(all, content);
        for (int index = 0; index < content.staffing().size(); index++) {
            add(all, Use.DESCRIBED, "staffing[%d].tier".formatted(index), content.staffing().get(index).tier());
        }
        for (int index = 0; index < content.agreedMetrics().size(); index++) {
            var metric = content.agreedMetrics().get(index);
            var field = "agreedMetrics[%d]".formatted(index);
            add(all, Use.DESCRIBED, field + ".code", metric.code());
            add(all, Use.DESCRIBED, field + ".target", metric.target());
            add(all, Use.DESCRIBED, field + ".unit", metric.unit());
        }
        return all;
    }

    private static void evaluation(List<Passage> all, TenderContent content) {
        add(all, Use.DESCRIBED, "evaluation.priceWeightReason", content.evaluation().priceWeightReason());
        var criteria = content.evaluation().criteria();
        for (int index = 0; index < criteria.size(); index++) {
            var field = "evaluation.criteria[%d]".formatted(index);
            add(all, Use.SCORED, field + ".code", criteria.get(index).code());
            add(all, Use.SCORED, field + ".name", criteria.get(index).name());
            add(all, Use.SCORED, field + ".anchors", criteria.get(index).anchors());
            var bands = criteria.get(index).steps();
            for (int band = 0; band < bands.size(); band++) {
                add(all, Use.SCORED, "%s.bands[%d].text".formatted(field, band), bands.get(band).text());
            }
        }
    }

    private static void add(List<Passage> all, Use use, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            all.add(new Passage(use, field, text));
        }
    }
}
