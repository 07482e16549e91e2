package org.linli.workforce.post;

import java.time.LocalDate;
import java.util.UUID;

/**
 * So many people who left one agency of their own will and began at another.
 *
 * @param leading of them those who led others there
 * @param since when the first of them began
 */
public record Move(UUID fromAgencyId, UUID toAgencyId, long people, long leading, LocalDate since) {
}
