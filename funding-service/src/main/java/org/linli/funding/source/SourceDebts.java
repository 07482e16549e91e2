package org.linli.funding.source;

import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What of a source's money is promised and owed: said by the feature that knows payables. */
public interface SourceDebts {

    /** @param planned promised and not yet earned; {@code owed} earned and not yet paid */
    record Total(Money planned, Money owed) {
    }

    Total of(UUID sourceId);

    /** The latest five hundred; a source for more than that is public money and read by its budget lines. */
    List<SourceReport.Project> projects(UUID sourceId);
}
