package org.linli.procurement.tendering.lint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.tendering.tenderdocument.DocumentCheck;
import org.linli.procurement.tendering.tenderdocument.Procedure;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** All findings of a document, in the order of its passages. */
@ApplicationScoped
class Lint implements DocumentCheck {

    private final Wordings wordings = Wordings.shipped();
    private final KnownAgencies agencies;

    Lint(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    List<Finding> findings(TenderContent content, Procedure.Kind procedure) {
        var found = new ArrayList<Finding>();
        for (var passage : Passage.of(content)) {
            var reading = Reading.of(passage.text());
            found.addAll(wordings.in(passage, reading));
            if (procedure != Procedure.Kind.SINGLE_SOURCE && passage.use() != Passage.Use.GROUND) {
                agencies.namedIn(passage.text() + "\n" + reading.joined())
                        .ifPresent(name -> found.add(new Finding(Clause.NAMED, passage.field(), name)));
            }
        }
        found.addAll(Structure.findings(content));
        return found;
    }

    @Override
    public void requireFair(TenderContent content, Procedure.Kind procedure, BusinessDay day) {
        findings(content, procedure).stream().findFirst().ifPresent(finding -> {
            throw new RuleRefused(finding.clause(), day.rule(finding.clause().rule()), finding.field(),
                    finding.excerpt());
        });
    }
}
