package org.linli.evaluation.assessor;

/** Where people sit and sat, answered by whoever keeps the evaluations. */
public interface Engagements {

    /** Evaluations not yet at their end in which the account has a seat, without the one asked for. */
    int open(String account, Task task);

    /** Evaluations due in the task's year in which the account has or had a seat, without the one asked for. */
    int inYear(String account, Task task);

    /** Whether the account sat in each of the agency's last {@code looks} graded evaluations before this one. */
    boolean satInLast(String account, Task task, int looks);
}
