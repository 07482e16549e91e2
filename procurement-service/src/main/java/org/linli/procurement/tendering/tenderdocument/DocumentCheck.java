package org.linli.procurement.tendering.tenderdocument;

import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;

/** Reads a document for what shuts bidders out unfairly. Answered by the lint's own package. */
public interface DocumentCheck {

    /** @throws RuleRefused for the first finding, with its clause */
    void requireFair(TenderContent content, Procedure.Kind procedure, BusinessDay day);
}
