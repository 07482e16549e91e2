package org.linli.evaluation.contract;

import java.time.LocalDate;
import org.linli.evaluation.AreaType;

/** That an area is of a type from a day on, and which of the registry's facts said so. */
record Typing(AreaType type, LocalDate from, String basis, long sequence) {
}
