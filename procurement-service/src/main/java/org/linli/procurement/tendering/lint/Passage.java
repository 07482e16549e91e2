package org.linli.procurement.tendering.lint;

import java.util.ArrayList;
import java.util.List;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** A piece of text of a document: where it stands and what it is for. */
record Passage(Use use, String field, String text) {

    /** Whether the words are scored, ask for something, or only describe. */
    enum Use {
        SCORED, REQUIRED, DESCRIBED
    }

    static List<Passage> of(TenderContent content) {
        var all = new ArrayList<Passage>();
        all.add(new Passage(Use.DESCRIBED, "title", content.title()));
        all.add(new Passage(Use.DESCRIBED, "description", content.description()));
        var conditions = content.admits().qualifications();
        for (int index = 0; index < conditions.size(); index++) {
            all.add(new Passage(Use.REQUIRED, "admittance.qualifications[%d].text".formatted(index),
                    conditions.get(index).text()));
        }
        var criteria = content.evaluation().criteria();
        for (int index = 0; index < criteria.size(); index++) {
            var field = "evaluation.criteria[%d]".formatted(index);
            all.add(new Passage(Use.SCORED, field + ".name", criteria.get(index).name()));
            all.add(new Passage(Use.SCORED, field + ".anchors", criteria.get(index).anchors()));
            var bands = criteria.get(index).steps();
            for (int band = 0; band < bands.size(); band++) {
                all.add(new Passage(Use.SCORED, "%s.bands[%d].text".formatted(field, band), bands.get(band).text()));
            }
        }
        return all;
    }
}
