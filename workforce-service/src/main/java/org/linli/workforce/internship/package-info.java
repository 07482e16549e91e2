/**
 * Internships at training bases (R077): a base and a supervisor take the intern, days are said by the intern and signed
 * by the supervisor, who assesses; another person confirms, and the hours go to the ledger. Publishes internship.* on
 * linli.pipeline, read outside by the intern, both agencies and the association.
 *
 * <pre>
 * PLANNED → PLACED → RUNNING ⇄ INTERRUPTED; RUNNING ⇄ ASSESSED → COMPLETED | FAILED
 * PLANNED → REFUSED; PLANNED, PLACED → WITHDRAWN
 * PLANNED, PLACED, RUNNING, INTERRUPTED, ASSESSED → LAPSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.internship;

import org.jspecify.annotations.NullMarked;
