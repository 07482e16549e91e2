/**
 * Norms that the sector gives itself: the association drafts, asks the agencies and answers each comment, the agencies
 * vote, one vote each, and what is adopted is published by another than who wrote it and acknowledged by every agency.
 * Publishes norm.* on linli.norms, read outside by the agencies, the association and the auditor.
 *
 * <pre>
 * DRAFT → CONSULTATION → CONSULTED → VOTING → ADOPTED → PUBLISHED → SUPERSEDED
 * VOTING → REJECTED; DRAFT, CONSULTATION, CONSULTED, ADOPTED → WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.registry.norm;

import org.jspecify.annotations.NullMarked;
