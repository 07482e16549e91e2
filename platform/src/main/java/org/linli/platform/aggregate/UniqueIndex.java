package org.linli.platform.aggregate;

import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.linli.platform.problem.Rejection;

/**
 * Where a unique index decides, the write is the question: nothing is counted before it, and of two who ask in the same
 * moment the second gets the same answer as one who asks later. Only for a command's first effect.
 */
public final class UniqueIndex {

    private UniqueIndex() {
    }

    /**
     * @param write flushes
     * @param refusals by the name of the index or constraint
     * @throws Rejection that of the index that is violated; what violates another is thrown as it is
     */
    public static void decides(Runnable write, Map<String, Supplier<? extends Rejection>> refusals) {
        try {
            write.run();
        } catch (RuntimeException failed) {
            throw refused(failed, refusals);
        }
    }

    private static RuntimeException refused(RuntimeException failed,
            Map<String, Supplier<? extends Rejection>> refusals) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violated) {
                var refusal = violated.getConstraintName() == null ? null : refusals.get(violated.getConstraintName());
                return refusal == null ? failed : refusal.get();
            }
        }
        return failed;
    }
}
