/**
 * Bidders' requests that somebody should not sit. Granted, the person neither keeps a seat nor takes one. Publishes
 * recusal.* on linli.tenders, read outside by the auditor.
 *
 * <pre>
 * ASKED → GRANTED | REFUSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.recusal;

import org.jspecify.annotations.NullMarked;
