package org.linli.workforce.base;

import java.time.LocalDate;

/** What an officer saw there on a day: the examination and each yearly review. */
record Look(LocalDate on, String by, String findings) {
}
