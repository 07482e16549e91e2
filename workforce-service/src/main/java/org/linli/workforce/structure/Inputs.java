package org.linli.workforce.structure;

/**
 * What a forecast of supervisors was made of.
 *
 * @param lookback years whose decisions and departures were counted; {@code front} people of the front line and senior
 * ones at work, {@code contracted} those that contracts in force need; {@code renewal} per cent of contracts that are
 * taken to be followed by another; {@code perSupervisor} people whom one supervisor has at most (T08-WARN);
 * {@code waiting} applications not decided, of which {@code completion} per cent succeed; {@code risen} and
 * {@code lost} supervisors and managers in all those years
 */
record Inputs(int lookback, int supervisors, int front, int contracted, int renewal, int perSupervisor, int waiting,
        int completion, int risen, int lost) {
}
