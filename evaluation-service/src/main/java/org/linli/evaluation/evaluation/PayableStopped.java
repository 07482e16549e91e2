package org.linli.evaluation.evaluation;

import java.util.UUID;

/** What is read of money that is not owed any more, or not to be paid now. */
record PayableStopped(UUID payableId) {
}
