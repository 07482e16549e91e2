package org.linli.workforce.structure;

/** What a stage asks for, in per cent, and what there is. */
record StageCondition(Stage stage, String rule, String what, int have, int need, boolean met) {
}
