package org.linli.evaluation.violation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.evaluation.violation.Violation.Severity;

/** What has to be met for a severity: a violation is as grave as the gravest that it meets (E34). */
@Schema(description = "认定标准 What was met: files or terms (MINOR); staff, privacy, obstruction, repetition (MAJOR); "
        + "false records, misused money, harm, onward transfer (SERIOUS)")
enum Criterion {

    /** Files not kept, or not kept as agreed. */
    FILES_INCOMPLETE(Severity.MINOR),
    /** A term of the contract passed without an effect on people served. */
    TERM_MISSED(Severity.MINOR),
    /** Fewer or other people than promised. */
    STAFF_NOT_AS_PROMISED(Severity.MAJOR),
    /** What somebody confided became known. */
    PRIVACY_BREACHED(Severity.MAJOR),
    /** An inspection was kept from seeing. */
    INSPECTION_OBSTRUCTED(Severity.MAJOR),
    /** The same minor thing again after it was established. */
    REPEATED(Severity.MAJOR),
    /** Work recorded that was not done. */
    FALSE_RECORDS(Severity.SERIOUS),
    /** Money used for another purpose. */
    MONEY_MISUSED(Severity.SERIOUS),
    /** Somebody served came to harm. */
    HARM_TO_CLIENT(Severity.SERIOUS),
    /** The service was passed on to others (102号令: 转包). */
    PASSED_ON(Severity.SERIOUS);

    private final Severity severity;

    Criterion(Severity severity) {
        this.severity = severity;
    }

    /** Empty where nothing is met. */
    static Optional<Severity> gravest(Collection<Criterion> met) {
        return met.stream().map(one -> one.severity).max(Comparator.naturalOrder());
    }

    /** A kind of violation that is a criterion itself. */
    static Optional<Criterion> named(String kind) {
        return Stream.of(values()).filter(one -> one.name().equals(kind)).findFirst();
    }
}
