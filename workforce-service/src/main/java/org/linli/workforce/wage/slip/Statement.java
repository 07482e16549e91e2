package org.linli.workforce.wage.slip;

import java.time.LocalDate;
import java.util.UUID;

/** What an agency states that it paid: whole fen; {@code floorFen} the lawful minimum for the days that were worked. */
public record Statement(UUID workerId, UUID postId, long fen, LocalDate paidOn, long floorFen) {
}
