package org.linli.workforce.structure;

/** @param expected supervisors at the end of that year; {@code gap} how many are missing then, none where 0 */
record YearAhead(int year, int needed, int expected, int gap) {
}
