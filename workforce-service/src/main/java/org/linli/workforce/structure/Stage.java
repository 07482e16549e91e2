package org.linli.workforce.structure;

/** How far the profession has come in the district (R050); each stage asks more than the one before. */
enum Stage {
    START_UP, GROWING, MATURE
}
