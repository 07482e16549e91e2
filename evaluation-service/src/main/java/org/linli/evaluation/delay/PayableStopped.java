package org.linli.evaluation.delay;

import java.util.UUID;

/** What is read of money that is not owed any more, or not to be paid now. */
public record PayableStopped(UUID payableId) {
}
