package org.linli.evaluation.assessor;

import org.linli.evaluation.indicator.AssessorPart;

/** Where people sit and sat, answered by whoever keeps the evaluations. */
public interface Engagements {

    /** Evaluations not yet at their end in which the account has a seat, without the one asked for. */
    int open(String account, Task task);

    /** Evaluations due in the task's year in which the account has or had a seat, without the one asked for. */
    int inYear(String account, Task task);

    /**
     * In how many of the agency's graded evaluations directly before and after this one, without a gap, the account has
     * a seat; in whatever order they were named. Counts up to {@code most} each way.
     */
    int running(String account, Task task, int most);

    /** The same among the evaluations of the contract, in seats for that part. */
    int runningFor(AssessorPart part, String account, Task task, int most);
}
