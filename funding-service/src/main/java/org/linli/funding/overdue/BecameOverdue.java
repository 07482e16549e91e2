package org.linli.funding.overdue;

import java.util.List;
import org.linli.funding.payable.Payable;

/** Told inside the service, in the sweep's transaction: these payables reached a threshold of lateness. */
public record BecameOverdue(List<Payable> payables) {
}
